import type { MirrorState } from "../mirror/folder-mirror";

/** How it stands with the backup folder, in one line on other screens. */
export const mirrorLineMessages = {
  label: "Backup folder",
  states: {
    off: "not set up",
    elsewhere: "kept up to date by another tab",
    asks: "waits for your permission to write there",
    waiting: "changes wait to be written",
    writing: "being written",
    current: "up to date",
    failed: "not up to date",
  } satisfies Record<MirrorState["kind"], string>,
  /** Before the state, while the workspace is locked and its copy there is not. */
  openCopy: (state: string) => `still holds a copy without encryption; ${state}`,
  line: (state: string, last: string | null) =>
    last === null ? `Backup folder: ${state}.` : `Backup folder: ${state}. Last written ${last}.`,
  link: "Backup folder",
} as const;
