import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** Runs a program of the system; throws with what it said when it fails. */
export function run(program: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}: ${stderr.trim() || "cannot be run"}`);
  return stdout;
}

/** What of `programs`, or of the rights to use them, is lacking here; null when nothing is. */
export function findLack(...programs: readonly string[]): string | null {
  if (process.getuid?.() !== 0) return "needs root";
  const missing = programs.filter((name) => spawnSync("which", [name]).status !== 0);
  return missing.length === 0 ? null : `needs ${missing.join(", ")}`;
}

/** A disk of its own for a browser's files. */
export type Disk = { readonly path: string; readonly remove: () => Promise<void> };

async function makePlace(): Promise<{ place: string; path: string }> {
  const place = await mkdtemp(join(tmpdir(), "havenmark-disk-"));
  const path = join(place, "disk");
  await mkdir(path);
  return { place, path };
}

/** A disk in memory of so many MiB. Throws where none can be mounted. */
export async function mountSmallDisk(sizeMib: number): Promise<Disk> {
  const { place, path } = await makePlace();
  run("mount", "-t", "tmpfs", "-o", `size=${String(sizeMib)}m`, "tmpfs", path);
  return {
    path,
    async remove() {
      run("umount", "--lazy", path);
      await rm(place, { recursive: true, force: true });
    },
  };
}

/** A disk whose power can be cut. */
export type CutDisk = Disk & {
  /** From now on nothing reaches it: what was not on it is lost, as when the plug is pulled. */
  readonly cutPower: () => void;
  /** Lets go of it and mounts it anew, so that it mends itself from its journal. */
  readonly restart: () => Promise<void>;
};

// FS_IOC_SHUTDOWN without flushing the log (linux/fs.h); the system's perl can ask for it.
const CUT = `open(my $disk, "<", $ARGV[0]) or die "open: $!"; my $how = pack("L", 2);
ioctl($disk, 0x8004587d, $how) or die "ioctl: $!";`;

/** An ext4 disk in a file, of so many MiB. Throws where loop devices are not to be had. */
export async function mountCutDisk(sizeMib: number): Promise<CutDisk> {
  const { place, path } = await makePlace();
  const image = join(place, "image");
  run("truncate", "-s", `${String(sizeMib)}M`, image);
  run("mkfs.ext4", "-q", image);
  const mount = (): void => void run("mount", "-o", "loop", image, path);
  try {
    mount();
  } catch (error) {
    await rm(place, { recursive: true, force: true });
    throw error;
  }
  return {
    path,
    cutPower: () => void run("perl", "-e", CUT, path),
    async restart() {
      // What was killed a moment ago may not have let go of it yet.
      for (let tries = 1; ; tries += 1) {
        try {
          run("umount", path);
          break;
        } catch (error) {
          if (tries === 100) throw error;
          await wait(100);
        }
      }
      mount();
    },
    async remove() {
      run("umount", "--lazy", path);
      await rm(place, { recursive: true, force: true });
    },
  };
}
