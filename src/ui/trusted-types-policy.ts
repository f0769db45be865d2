import { IS_SINGLE_FILE } from "../app/edition";

type TrustedTypesFactory = {
  readonly createPolicy: (
    name: string,
    rules: {
      readonly createHTML: (html: string) => string;
      readonly createScriptURL: (url: string) => string;
    },
  ) => unknown;
};

// Solid's templates are static markup of our own; nothing in them needs any of this.
const activeMarkup =
  /<\s*\/?\s*(?:script|iframe|frame|frameset|object|embed|applet|base|meta|link)\b|[\s"'/]on[a-z]+\s*=|srcdoc\s*=|javascript:/i;

/** True for markup that could run, load or send something. */
export function isActiveMarkup(html: string): boolean {
  return activeMarkup.test(html);
}

/** True for the one script that a service worker may be made of. */
export function isOfflineWorker(url: string, pageUrl: string): boolean {
  return new URL(url, pageUrl).href === new URL("./offline.js", pageUrl).href;
}

/** True for a worker made of a text in the page itself: there are no other files where there is one. */
function isTextOfPage(url: string): boolean {
  return url.startsWith("blob:");
}

/** True for a script file of this very build, which is all that a worker may be started from. */
export function isOwnScript(url: string, pageUrl: string): boolean {
  const [script, folder] = [new URL(url, pageUrl), new URL("./assets/", pageUrl)];
  return (
    script.origin === folder.origin &&
    script.pathname.startsWith(folder.pathname) &&
    script.pathname.endsWith(".js")
  );
}

/**
 * Sets the page's one Trusted Types policy. The served page requires it: without it Solid could not
 * create its templates. Scripts as text are never allowed. Must run before anything is drawn.
 */
export function installTrustedTypesPolicy(): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypesFactory };
  trustedTypes?.createPolicy("default", {
    createHTML(html) {
      if (isActiveMarkup(html)) throw new TypeError("Refused markup that could run something");
      return html;
    },
    createScriptURL(url) {
      const isOwn = IS_SINGLE_FILE
        ? isTextOfPage(url)
        : isOwnScript(url, document.baseURI) || isOfflineWorker(url, document.baseURI);
      if (!isOwn) throw new TypeError("Refused a script from elsewhere");
      return url;
    },
  });
}
