import "@fontsource-variable/public-sans/wght.css";
import "./ui/styles/base.css";
import "./ui/styles/tokens.css";
import { createSignal, ErrorBoundary, lazy, Match, Show, Switch, untrack } from "solid-js";
import { render } from "solid-js/web";
import * as z from "zod/mini";
import { LockContext, MirrorContext, OfflineContext, WorkspaceContext } from "./app/app-context";
import { APP_VERSION } from "./app/app-version";
import { IS_SINGLE_FILE } from "./app/edition";
import { createLockDesk } from "./app/lock/lock-desk";
import { sweepOwed } from "./app/lock/sweeping";
import { createMirrorDesk } from "./app/mirror/mirror-desk";
import { createOffline } from "./app/offline";
import { saveAfterCrash } from "./app/save-after-crash";
import { createSession } from "./app/session";
import { createAppearance, type Appearance } from "./app/theme";
import { createWorkspace, type BuiltInCatalogue } from "./app/workspace";
import { parseCatalogue } from "./catalogue/parse-catalogue";
import { createId } from "./shared/id";
import { closeDatabase, onOutdated, openDatabase, type Database, type OpenOptions } from "./storage/database";
import type { LockRow } from "./storage/lock/lock-row";
import { readLock, type ReadLockError } from "./storage/lock/read-lock";
import type { Seal } from "./storage/lock/seal";
import { deleteOldTrash } from "./storage/trash";
import { CrashPage, StartCrashPage, StartFailedPage } from "./ui/pages/crash-page";
import { Routes } from "./ui/routes";
import { installTrustedTypesPolicy } from "./ui/trusted-types-policy";

// Zod would probe for code generation, which the page's policy forbids.
z.config({ jitless: true });
installTrustedTypesPolicy();

const clock = (): Date => new Date();
const makeId = (): string => createId(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

// When the first screen is there and the person has begun.
const TIDY_AFTER_MS = 5000;

// A page that is being left may no longer get its parts; the next visit cleans up then.
async function takeAwayOrphans(database: Database): Promise<void> {
  const part = await import("./storage/hand-off/collect-orphans").catch(() => null);
  await part?.collectOrphans(database);
}

/** A saved file may have left a copy of itself behind, in plain also where the workspace is locked. */
async function takeAwayScratch(): Promise<void> {
  const part = await import("./app/handoff/file-target").catch(() => null);
  await part?.removeScratchFiles();
}

async function loadBuiltIn(): Promise<BuiltInCatalogue> {
  const { catalogueData, contentHash } = await import("virtual:catalogue/msh-core");
  const parsed = parseCatalogue(catalogueData);
  if (!parsed.ok) throw new Error("The built-in catalogue is not what the build checked");
  return { data: catalogueData, catalogue: parsed.value, contentHash };
}

// Most people never see these.
const UnlockPage = lazy(() =>
  import("./ui/pages/unlock-page").then((page) => ({ default: page.UnlockPage })),
);
const ConversionPage = lazy(() =>
  import("./ui/pages/conversion-page").then((page) => ({ default: page.ConversionPage })),
);

type AppProps = {
  readonly database: Database;
  readonly builtIn: BuiltInCatalogue;
  readonly appearance: Appearance;
  readonly onConvert: (seal: Seal) => void;
};

function App(props: AppProps) {
  const [isOutdated, setOutdated] = createSignal(false);
  const [crash, setCrash] = createSignal<{ readonly error: unknown } | null>(null);
  const parts = untrack(() => ({
    database: props.database,
    builtIn: props.builtIn,
    appearance: props.appearance,
  }));
  const session = IS_SINGLE_FILE ? createSession(parts.database) : undefined;
  const workspace = createWorkspace({ ...parts, clock, isOutdated, session });
  const lock = createLockDesk({
    workspace,
    store: localStorage,
    onConvert: (seal) => props.onConvert(seal),
  });
  const offline = createOffline(workspace.saves.settle);
  const mirror = createMirrorDesk(workspace);
  onOutdated(parts.database, () => setOutdated(true));
  window.addEventListener("beforeunload", (event) => {
    if (workspace.saves.hasPending() || session?.isCovered() === false) event.preventDefault();
  });
  // Bugs that no component throws. An outdated tab has lost its database, and says so already.
  const crashUnlessOutdated = (error: unknown): void => {
    if (!isOutdated()) setCrash({ error });
  };
  window.addEventListener("unhandledrejection", (event) => crashUnlessOutdated(event.reason));
  window.addEventListener("error", (event) => {
    // Without an error object it is a complaint of the browser's own, about layout for example.
    if (event.error instanceof Error) crashUnlessOutdated(event.error);
  });
  const crashPage = (error: unknown) => (
    <CrashPage error={error} isSealed={lock.isSealed} onSaveBackup={() => saveAfterCrash(workspace)} />
  );
  const flushWhenHidden = (): void => {
    if (document.visibilityState === "hidden") workspace.saves.flush();
  };
  document.addEventListener("visibilitychange", flushWhenHidden);
  window.addEventListener("pagehide", () => workspace.saves.flush());
  void workspace.reload();
  void workspace.checkRows();
  return (
    <WorkspaceContext.Provider value={workspace}>
      <LockContext.Provider value={lock}>
        <OfflineContext.Provider value={offline}>
          <MirrorContext.Provider value={mirror}>
            <Show
              when={crash()}
              fallback={
                <ErrorBoundary fallback={(error: unknown) => crashPage(error)}>
                  <Routes />
                </ErrorBoundary>
              }
            >
              {(crashed) => crashPage(crashed().error)}
            </Show>
          </MirrorContext.Provider>
        </OfflineContext.Provider>
      </LockContext.Provider>
    </WorkspaceContext.Provider>
  );
}

type Stage =
  | { readonly kind: "locked"; readonly lock: LockRow }
  | { readonly kind: "converting"; readonly seal: Seal; readonly isSealing: boolean }
  | { readonly kind: "open"; readonly database: Database }
  | { readonly kind: "failed"; readonly code: ReadLockError["code"] };

/** The browser's own database; in the single file the page's memory, under a name of this page's own. */
async function placeOfWorkspace(): Promise<Pick<OpenOptions, "name" | "indexedDB" | "IDBKeyRange">> {
  if (!IS_SINGLE_FILE) return {};
  const { IDBFactory, IDBKeyRange } = await import("fake-indexeddb");
  return { name: `havenmark-${makeId()}`, indexedDB: new IDBFactory(), IDBKeyRange };
}

function sweepLater(): void {
  if (!IS_SINGLE_FILE) window.setTimeout(() => void sweepOwed(localStorage), TIDY_AFTER_MS);
}

async function openStage(seal?: Seal): Promise<Stage> {
  const place = await placeOfWorkspace();
  const opened = await openDatabase({
    clock,
    makeId,
    appVersion: APP_VERSION,
    ...place,
    ...(seal && { seal }),
  });
  if (!opened.ok) return { kind: "failed", code: opened.error.code };
  const database = opened.value;
  void deleteOldTrash(database);
  window.setTimeout(() => void takeAwayOrphans(database), TIDY_AFTER_MS);
  sweepLater();
  return { kind: "open", database };
}

async function firstStage(): Promise<Stage> {
  if (IS_SINGLE_FILE) return openStage();
  const lock = await readLock({});
  if (!lock.ok) return { kind: "failed", code: lock.error.code };
  return lock.value === null ? openStage() : { kind: "locked", lock: lock.value };
}

function Stages(props: { readonly first: Stage; readonly builtIn: BuiltInCatalogue }) {
  const appearance = createAppearance(document.documentElement, localStorage);
  const [stage, setStage] = createSignal<Stage>(untrack(() => props.first));
  function at<Kind extends Stage["kind"]>(kind: Kind): Extract<Stage, { kind: Kind }> | undefined {
    const now = stage();
    return now.kind === kind ? (now as Extract<Stage, { kind: Kind }>) : undefined;
  }
  const open = async (seal?: Seal): Promise<void> => void setStage(await openStage(seal));

  function unlocked(lock: LockRow, seal: Seal): void {
    if (lock.state === "sealed") void open(seal);
    else setStage({ kind: "converting", seal, isSealing: lock.state === "sealing" });
  }
  function startConversion(database: Database, seal: Seal): void {
    setStage({ kind: "converting", seal, isSealing: database.seal === null });
    closeDatabase(database);
  }
  function converted(seal: Seal, isSealed: boolean): void {
    if (!isSealed) seal.drop();
    void open(isSealed ? seal : undefined);
  }

  return (
    <Switch>
      <Match when={at("locked")}>
        {(now) => <UnlockPage lock={now().lock} onUnlocked={(seal) => unlocked(now().lock, seal)} />}
      </Match>
      <Match when={at("converting")}>
        {(now) => (
          <ConversionPage
            seal={now().seal}
            isSealing={now().isSealing}
            clock={clock}
            makeId={makeId}
            onConverted={(isSealed) => converted(now().seal, isSealed)}
          />
        )}
      </Match>
      <Match when={at("open")}>
        {(now) => {
          const { database } = now();
          return (
            <App
              database={database}
              builtIn={props.builtIn}
              appearance={appearance}
              onConvert={(seal) => startConversion(database, seal)}
            />
          );
        }}
      </Match>
      <Match when={at("failed")}>{(now) => <StartFailedPage code={now().code} />}</Match>
    </Switch>
  );
}

async function start(root: HTMLElement): Promise<void> {
  const [first, builtIn] = await Promise.all([firstStage(), loadBuiltIn()]);
  root.textContent = "";
  render(() => <Stages first={first} builtIn={builtIn} />, root);
  // Nothing is swept before it is sealed.
  if (first.kind === "failed" || (first.kind === "locked" && first.lock.state === "sealed")) sweepLater();
  if (!IS_SINGLE_FILE) window.setTimeout(() => void takeAwayScratch(), TIDY_AFTER_MS);
}

const root = document.querySelector<HTMLElement>("#root");
if (root === null) throw new Error("The page has no root element");
start(root).catch((error: unknown) => {
  root.textContent = "";
  render(() => <StartCrashPage error={error} />, root);
});
