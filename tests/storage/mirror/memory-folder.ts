/** What a folder in memory is told to do wrong; each call of the platform that writes counts as one step. */
export type Trouble = {
  /** Called before every step, with its number from 1; throws what the platform would. */
  beforeStep?: (step: number, path: string) => void;
  /** Changes what arrives on the disk. */
  onWrite?: (path: string, bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;
};

type Node = MemoryFolder | MemoryFile;

function refuse(name: string): never {
  throw new DOMException(`As the platform says it: ${name}`, name);
}

class MemoryFile {
  readonly kind = "file";
  bytes: Uint8Array<ArrayBuffer> = new Uint8Array();

  constructor(
    readonly name: string,
    readonly path: string,
    readonly disk: Disk,
  ) {}

  getFile(): Promise<File> {
    return Promise.resolve(new File([this.bytes], this.name));
  }

  createWritable(): Promise<unknown> {
    this.disk.step(this.path);
    const parts: Uint8Array<ArrayBuffer>[] = [];
    return Promise.resolve({
      write: (part: Uint8Array<ArrayBuffer>) => {
        this.disk.step(this.path);
        parts.push(part.slice());
        return Promise.resolve();
      },
      close: async () => {
        this.disk.step(this.path);
        const whole = new Uint8Array(await new Blob(parts).arrayBuffer());
        this.bytes = this.disk.trouble.onWrite?.(this.path, whole) ?? whole;
      },
      abort: () => Promise.resolve(),
    });
  }
}

/** What all folders of one tree have in common. */
class Disk {
  steps = 0;
  trouble: Trouble = {};

  step(path: string): void {
    this.steps += 1;
    this.trouble.beforeStep?.(this.steps, path);
  }
}

/** A stand-in for the platform's `FileSystemDirectoryHandle`, as far as a mirror asks it anything. */
export class MemoryFolder {
  readonly kind = "directory";
  readonly children = new Map<string, Node>();

  constructor(
    readonly name: string,
    readonly path = "",
    readonly disk = new Disk(),
  ) {}

  /** As the platform's type. */
  get handle(): FileSystemDirectoryHandle {
    return this as unknown as FileSystemDirectoryHandle;
  }

  #find<T extends Node>(name: string, kind: T["kind"], isMade: boolean, make: () => T): Promise<T> {
    const there = this.children.get(name);
    if (there !== undefined && there.kind !== kind) refuse("TypeMismatchError");
    if (there !== undefined) return Promise.resolve(there as T);
    if (!isMade) refuse("NotFoundError");
    this.disk.step(`${this.path}${name}`);
    const made = make();
    this.children.set(name, made);
    return Promise.resolve(made);
  }

  async getFileHandle(name: string, options: { create?: boolean } = {}): Promise<MemoryFile> {
    const path = `${this.path}${name}`;
    return this.#find(name, "file", options.create === true, () => new MemoryFile(name, path, this.disk));
  }

  async getDirectoryHandle(name: string, options: { create?: boolean } = {}): Promise<MemoryFolder> {
    const path = `${this.path}${name}/`;
    return this.#find(
      name,
      "directory",
      options.create === true,
      () => new MemoryFolder(name, path, this.disk),
    );
  }

  async removeEntry(name: string): Promise<void> {
    await Promise.resolve();
    if (!this.children.has(name)) refuse("NotFoundError");
    this.disk.step(`${this.path}${name}`);
    this.children.delete(name);
  }

  async *keys(): AsyncGenerator<string> {
    for (const name of this.children.keys()) {
      await Promise.resolve();
      yield name;
    }
  }

  /** Every file below, by its path from here. */
  allFiles(): ReadonlyMap<string, MemoryFile> {
    const found = new Map<string, MemoryFile>();
    for (const [name, node] of this.children) {
      if (node instanceof MemoryFile) found.set(name, node);
      else for (const [path, file] of node.allFiles()) found.set(`${name}/${path}`, file);
    }
    return found;
  }

  /** Puts a file there, as another program would. */
  put(path: string, text: string): void {
    const [first = "", ...rest] = path.split("/");
    if (rest.length === 0) {
      const file = new MemoryFile(first, `${this.path}${first}`, this.disk);
      file.bytes = new TextEncoder().encode(text);
      this.children.set(first, file);
      return;
    }
    const below = this.children.get(first);
    const folder =
      below instanceof MemoryFolder ? below : new MemoryFolder(first, `${this.path}${first}/`, this.disk);
    this.children.set(first, folder);
    folder.put(rest.join("/"), text);
  }
}
