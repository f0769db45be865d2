import { lockBench } from "./lock-bench";

export const bench = lockBench("a row of 300 bytes written: locked / plain", "putRow", 40);
