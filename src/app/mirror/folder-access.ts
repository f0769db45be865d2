import { IS_SINGLE_FILE } from "../edition";
import { withPicker } from "../lock/picker-watch";

type Mode = "read" | "readwrite";
type PickerOptions = { readonly id: string; readonly mode: Mode; readonly startIn: "documents" };
type WithPicker = {
  readonly showDirectoryPicker?: (options: PickerOptions) => Promise<FileSystemDirectoryHandle>;
};
/** What Chromium adds to a handle. */
type WithPermission = {
  readonly queryPermission?: (wanted: { readonly mode: Mode }) => Promise<PermissionState>;
  readonly requestPermission?: (wanted: { readonly mode: Mode }) => Promise<PermissionState>;
};

/** True where the browser lets a person give the app a folder. */
export function canPickFolder(): boolean {
  return !IS_SINGLE_FILE && typeof (globalThis as WithPicker).showDirectoryPicker === "function";
}

/** Lets the person choose a folder, right from a click; null when they changed their mind. */
export async function pickFolder(mode: Mode): Promise<FileSystemDirectoryHandle | null> {
  const pick = (globalThis as WithPicker).showDirectoryPicker;
  if (pick === undefined) return null;
  try {
    return await withPicker(() =>
      pick.call(globalThis, { id: "havenmark-mirror", mode, startIn: "documents" }),
    );
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    throw error;
  }
}

/** Whether the app may write into the folder now. */
export async function mayWrite(folder: FileSystemDirectoryHandle): Promise<boolean> {
  const { queryPermission } = folder as WithPermission;
  return (
    queryPermission === undefined || (await queryPermission.call(folder, { mode: "readwrite" })) === "granted"
  );
}

/** Asks the person, right from a click, whether the app may write there again. */
export async function askToWrite(folder: FileSystemDirectoryHandle): Promise<boolean> {
  const { requestPermission } = folder as WithPermission;
  if (requestPermission === undefined) return true;
  return (await withPicker(() => requestPermission.call(folder, { mode: "readwrite" }))) === "granted";
}
