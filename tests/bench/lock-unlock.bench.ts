import { lockBench } from "./lock-bench";

export const bench = lockBench("unlocking / the bare key derivation", "unlock", 5);
