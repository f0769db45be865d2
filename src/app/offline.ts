import { createSignal, onCleanup, type Accessor } from "solid-js";
import { IS_SINGLE_FILE } from "./edition";
import { reloadNewest } from "./reload-newest";

/** Whether the app opens without a network: its copy is there, on its way, cannot be kept here, or is the file it came from. */
export type Readiness = "preparing" | "ready" | "unavailable" | "single-file";

export type Offline = {
  readonly readiness: Accessor<Readiness>;
  /** True when a new version is here and this page still runs the old one. */
  readonly hasUpdate: Accessor<boolean>;
  /** True while the person wants to be left alone with it. */
  readonly isPostponed: Accessor<boolean>;
  readonly postpone: () => void;
  /** Stores what is on its way and reloads with the new version; false when something could not be stored. */
  readonly update: () => Promise<boolean>;
};

/** The service worker of the build, beside the page. */
const WORKER = "./offline.js";

/**
 * Keeps a copy of the app in the browser and looks out for a new one. A new version waits until a
 * person agrees: nothing is exchanged under somebody's hands. `settle` resolves when all changes are
 * stored, with whether they are.
 */
export function createOffline(settle: () => Promise<boolean>): Offline {
  const [readiness, setReadiness] = createSignal<Readiness>("preparing");
  const [hasUpdate, setUpdate] = createSignal(false);
  const [isPostponed, setPostponed] = createSignal(false);
  const { serviceWorker } = navigator as Partial<Navigator>;

  function follow(container: ServiceWorkerContainer, worker: ServiceWorker): void {
    const look = (): void => {
      if (worker.state === "installed" && container.controller !== null) setUpdate(true);
      if (worker.state === "activated") setReadiness("ready");
      // It could not be kept: a full disk, or a host in the midst of an upgrade. The next visit tries again.
      if (worker.state === "redundant" && readiness() === "preparing") setReadiness("unavailable");
    };
    worker.addEventListener("statechange", look);
    look();
  }

  async function register(container: ServiceWorkerContainer): Promise<void> {
    let last = container.controller;
    container.addEventListener("controllerchange", () => {
      // Another tab has agreed: its version serves this one too, whose own scripts are kept until it reloads.
      if (last !== null) setUpdate(true);
      last = container.controller;
    });
    const registration = await container.register(WORKER, { updateViaCache: "none" });
    const { installing, waiting, active } = registration;
    for (const worker of [active, waiting, installing]) if (worker !== null) follow(container, worker);
    registration.addEventListener("updatefound", () => {
      if (registration.installing !== null) follow(container, registration.installing);
    });
  }

  function start(): void {
    // The development server has no build to keep.
    if (IS_SINGLE_FILE) setReadiness("single-file");
    else if (import.meta.env.MODE !== "production" || serviceWorker === undefined)
      setReadiness("unavailable");
    else register(serviceWorker).catch(() => setReadiness("unavailable"));
  }

  // First the first screen, then the copy.
  if (document.readyState === "complete") start();
  else {
    addEventListener("load", start, { once: true });
    onCleanup(() => removeEventListener("load", start));
  }

  return {
    readiness,
    hasUpdate,
    isPostponed,
    postpone: () => setPostponed(true),
    async update() {
      if (!(await settle())) return false;
      await reloadNewest();
      return true;
    },
  };
}
