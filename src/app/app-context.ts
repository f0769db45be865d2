import { createContext, useContext } from "solid-js";
import type { LockDesk } from "./lock/lock-desk";
import type { MirrorDesk } from "./mirror/mirror-desk";
import type { Offline } from "./offline";
import type { OpenAssessment } from "./open-assessment";
import type { Workspace } from "./workspace";

export const WorkspaceContext = createContext<Workspace>();
export const OfflineContext = createContext<Offline>();
export const MirrorContext = createContext<MirrorDesk>();
export const LockContext = createContext<LockDesk>();
export const AssessmentContext = createContext<OpenAssessment>();

/** The workspace of the page. Throws outside `main.tsx`'s provider: that is a bug. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (workspace === undefined) throw new Error("No workspace is provided above this component");
  return workspace;
}

/** The copy of the app in this browser. Throws outside `main.tsx`'s provider: that is a bug. */
export function useOffline(): Offline {
  const offline = useContext(OfflineContext);
  if (offline === undefined) throw new Error("No copy of the app is provided above this component");
  return offline;
}

/** The way to the backup folder. Throws outside `main.tsx`'s provider: that is a bug. */
export function useMirror(): MirrorDesk {
  const mirror = useContext(MirrorContext);
  if (mirror === undefined) throw new Error("No backup folder is provided above this component");
  return mirror;
}

/** The lock of the open workspace. Throws outside `main.tsx`'s provider: that is a bug. */
export function useLock(): LockDesk {
  const lock = useContext(LockContext);
  if (lock === undefined) throw new Error("No lock is provided above this component");
  return lock;
}

/** The assessment opened above this component. Throws outside an assessment's screens: that is a bug. */
export function useAssessment(): OpenAssessment {
  const open = useContext(AssessmentContext);
  if (open === undefined) throw new Error("No assessment is opened above this component");
  return open;
}
