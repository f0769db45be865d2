import { lockBench } from "./lock-bench";

export const bench = lockBench("5 MB of evidence written: locked / plain", "putFile", 12);
