import { lockBench } from "./lock-bench";

export const bench = lockBench("5,000 rows of 300 bytes read: locked / plain", "getManyRows", 10);
