import { serveCompression } from "./compress-beside";

const worker = globalThis as unknown as DedicatedWorkerGlobalScope;

// The one message brings the port; through it come the streams of one file.
worker.addEventListener("message", ({ data }: MessageEvent<MessagePort>) => serveCompression(data));
