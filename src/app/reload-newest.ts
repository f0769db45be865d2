/** A new version that does not take over within this time is left for the next visit. */
const TAKE_OVER_MS = 5000;

async function letNextTakeOver(container: ServiceWorkerContainer): Promise<void> {
  const registration = await container.getRegistration();
  const next = registration?.waiting ?? registration?.installing ?? null;
  if (next === null || container.controller === null) return;
  await new Promise<void>((resolve) => {
    // Only when it has settled: a page that is asked of a worker in the midst of taking over has to wait for it.
    next.addEventListener("statechange", () => {
      if (next.state === "activated") resolve();
    });
    setTimeout(resolve, TAKE_OVER_MS);
    // One that is still being kept remembers it until it can.
    next.postMessage("take over");
  });
}

/**
 * Reloads the page, with the new version where one waits. So a version that cannot start, or that is
 * too old for what is stored, never keeps its mended successor out.
 */
export async function reloadNewest(): Promise<void> {
  // Missing where the page is no secure context: then there is no copy of the app to go by.
  const { serviceWorker } = navigator as Partial<Navigator>;
  if (serviceWorker !== undefined) await letNextTakeOver(serviceWorker);
  location.reload();
}
