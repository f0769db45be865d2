import { lockBench } from "./lock-bench";

export const bench = lockBench("5 MB of evidence read: locked / plain", "getFile", 12);
