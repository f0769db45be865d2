import type { BrowserContext, Request } from "playwright";

/** What happened in the pages of one test, apart from what the test did itself. */
export type PageWatch = {
  /** Violations of the policy, errors on the console and errors that nothing caught. */
  readonly problems: readonly string[];
  /** Requests to anywhere but the app's own build. */
  readonly foreignRequests: readonly string[];
  /** Every request since the last page was loaded, as `GET /assets/report-worker-1a2b.js`. */
  readonly requestsAfterLoad: readonly string[];
  /** Tells that a test causes this problem on purpose; it fails when the problem does not come. */
  readonly expectProblem: (pattern: RegExp) => void;
  /** Problems that nobody expected, and expected ones that did not come. */
  readonly surprises: () => Promise<readonly string[]>;
};

function isOwnFile(request: Request, baseUrl: string): boolean {
  const url = new URL(request.url());
  if (url.protocol === "data:" || url.protocol === "blob:") return true;
  return request.method() === "GET" && url.href.startsWith(baseUrl);
}

/** Watches every page of a context from before its first script. */
export async function watchPages(context: BrowserContext, baseUrl: string): Promise<PageWatch> {
  const problems: string[] = [];
  const foreignRequests: string[] = [];
  const requestsAfterLoad: string[] = [];
  const expected: RegExp[] = [];
  let isLoaded = false;

  await context.exposeFunction("reportViolation", (text: string) => problems.push(`policy: ${text}`));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const report = (globalThis as unknown as { reportViolation: (text: string) => void }).reportViolation;
      report(`${event.violatedDirective} by ${event.blockedURI || event.sample || event.sourceFile}`);
    });
  });
  context.on("page", (page) => {
    page.on("load", () => (isLoaded = true));
  });
  context.on("request", (request) => {
    if (request.isNavigationRequest() && request.frame().parentFrame() === null) {
      isLoaded = false;
      requestsAfterLoad.length = 0;
    }
    const url = new URL(request.url());
    const line = `${request.method()} ${url.protocol === "http:" ? url.pathname : url.protocol}`;
    if (isLoaded) requestsAfterLoad.push(line);
    if (!isOwnFile(request, baseUrl)) foreignRequests.push(`${request.method()} ${request.url()}`);
  });
  context.on("requestfailed", (request) => {
    // The page was left or loaded anew before the file came: nobody misses it.
    const isLeft = request.failure()?.errorText === "net::ERR_ABORTED" && isOwnFile(request, baseUrl);
    if (!isLeft) problems.push(`not loaded: ${request.url()}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  context.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => problems.push(`uncaught: ${error.error().message}`));

  return {
    problems,
    foreignRequests,
    requestsAfterLoad,
    expectProblem: (pattern) => expected.push(pattern),
    surprises: async () => {
      // Violations are reported a moment after they happen.
      const pages = context.pages().map((page) => page.waitForTimeout(50));
      await Promise.allSettled(pages);
      return [
        ...problems.filter((problem) => !expected.some((pattern) => pattern.test(problem))),
        ...foreignRequests.map((request) => `request to elsewhere: ${request}`),
        ...expected
          .filter((pattern) => !problems.some((problem) => pattern.test(problem)))
          .map((p) => `did not come: ${p}`),
      ];
    },
  };
}
