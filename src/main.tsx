import "@fontsource-variable/public-sans/wght.css";
import "./ui/styles/base.css";
import "./ui/styles/tokens.css";
import { createSignal, ErrorBoundary, Show } from "solid-js";
import { render } from "solid-js/web";
import * as z from "zod/mini";
import { OfflineContext, WorkspaceContext } from "./app/app-context";
import { APP_VERSION } from "./app/app-version";
import { createOffline } from "./app/offline";
import { saveAfterCrash } from "./app/save-after-crash";
import { createAppearance } from "./app/theme";
import { createWorkspace, type BuiltInCatalogue } from "./app/workspace";
import { parseCatalogue } from "./catalogue/parse-catalogue";
import { createId } from "./shared/id";
import { onOutdated, openDatabase, type Database } from "./storage/database";
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
const ORPHANS_AFTER_MS = 5000;

async function takeAwayOrphans(database: Database): Promise<void> {
  const { collectOrphans } = await import("./storage/hand-off/collect-orphans");
  await collectOrphans(database);
}

async function loadBuiltIn(): Promise<BuiltInCatalogue> {
  const { catalogueData, contentHash } = await import("virtual:catalogue/msh-core");
  const parsed = parseCatalogue(catalogueData);
  if (!parsed.ok) throw new Error("The built-in catalogue is not what the build checked");
  return { data: catalogueData, catalogue: parsed.value, contentHash };
}

function App(props: { readonly database: Database; readonly builtIn: BuiltInCatalogue }) {
  const appearance = createAppearance(document.documentElement, localStorage);
  const [isOutdated, setOutdated] = createSignal(false);
  const [crash, setCrash] = createSignal<{ readonly error: unknown } | null>(null);
  const workspace = createWorkspace({ ...props, appearance, clock, isOutdated });
  const offline = createOffline(workspace.saves.settle);
  // eslint-disable-next-line solid/reactivity -- the database never changes while the page lives
  onOutdated(props.database, () => setOutdated(true));
  window.addEventListener("beforeunload", (event) => {
    if (workspace.saves.hasPending()) event.preventDefault();
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
    <CrashPage error={error} onSaveBackup={() => saveAfterCrash(workspace)} />
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
      <OfflineContext.Provider value={offline}>
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
      </OfflineContext.Provider>
    </WorkspaceContext.Provider>
  );
}

async function start(root: HTMLElement): Promise<void> {
  const [opened, builtIn] = await Promise.all([
    openDatabase({ clock, makeId, appVersion: APP_VERSION }),
    loadBuiltIn(),
  ]);
  root.textContent = "";
  if (!opened.ok) {
    const { code } = opened.error;
    render(() => <StartFailedPage code={code} />, root);
    return;
  }
  const database = opened.value;
  void deleteOldTrash(database);
  window.setTimeout(() => void takeAwayOrphans(database), ORPHANS_AFTER_MS);
  render(() => <App database={database} builtIn={builtIn} />, root);
}

const root = document.querySelector<HTMLElement>("#root");
if (root === null) throw new Error("The page has no root element");
start(root).catch((error: unknown) => {
  root.textContent = "";
  render(() => <StartCrashPage error={error} />, root);
});
