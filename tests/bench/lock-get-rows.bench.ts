import { lockBench } from "./lock-bench";

export const bench = lockBench("200 rows of 300 bytes read: locked / plain", "getRows", 40);
