import { afterEach, describe, expect, it, vi } from "vitest";
import {
  installTrustedTypesPolicy,
  isActiveMarkup,
  isOfflineWorker,
  isOwnScript,
} from "../../src/ui/trusted-types-policy";

type Rules = { createHTML: (html: string) => string; createScriptURL: (url: string) => string };

const page = "http://localhost:4790/sub/#/help";

describe("the page's policy for markup and scripts", () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    "<script>alert(1)</script>",
    "< SCRIPT src=x>",
    "<svg><script/></svg>",
    "<iframe src='https://example.org'>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<a href='javascript:alert(1)'>",
    "<iframe srcdoc='<p>'>",
    "<object data=x>",
    "<base href='https://example.org'>",
    "<meta http-equiv=refresh>",
  ])("%s is refused", (html) => {
    expect(isActiveMarkup(html)).toBe(true);
  });

  it.each([
    "<div class=page><h1></h1><p>Once on the ward, on Monday = first day</p></div>",
    "<button type=button aria-pressed=false><svg viewBox='0 0 1 1'><path d='M0 0'></path></svg></button>",
    "<input type=file accept=image/*>",
  ])("%s is let through", (html) => {
    expect(isActiveMarkup(html)).toBe(false);
  });

  it("a worker starts only from a script of this very build", () => {
    expect(isOwnScript("http://localhost:4790/sub/assets/report-worker-1a2b.js", page)).toBe(true);
    expect(isOwnScript("./assets/report-worker-1a2b.js", page)).toBe(true);
    expect(isOwnScript("http://localhost:4791/sub/assets/a.js", page)).toBe(false);
    expect(isOwnScript("http://localhost:4790/assets/a.js", page)).toBe(false);
    expect(isOwnScript("./assets/../evil.js", page)).toBe(false);
    expect(isOwnScript("blob:http://localhost:4790/1a2b", page)).toBe(false);
    expect(isOwnScript("data:text/javascript,1", page)).toBe(false);
    expect(isOwnScript("./assets/data.json", page)).toBe(false);
  });

  it("a service worker is made of one script and no other", () => {
    expect(isOfflineWorker("./offline.js", page)).toBe(true);
    expect(isOfflineWorker("http://localhost:4790/sub/offline.js", page)).toBe(true);
    expect(isOfflineWorker("http://localhost:4790/offline.js", page)).toBe(false);
    expect(isOfflineWorker("http://localhost:4791/sub/offline.js", page)).toBe(false);
    expect(isOfflineWorker("./offline.js?other", page)).toBe(false);
    expect(isOfflineWorker("./assets/offline.js", page)).toBe(false);
    expect(isOfflineWorker("blob:http://localhost:4790/1a2b", page)).toBe(false);
  });

  it("is the default one, refuses by throwing, and a browser without Trusted Types still starts", () => {
    expect(installTrustedTypesPolicy).not.toThrow();
    const createPolicy = vi.fn<(name: string, rules: Rules) => void>();
    vi.stubGlobal("trustedTypes", { createPolicy });
    vi.stubGlobal("document", { baseURI: page });
    installTrustedTypesPolicy();
    const [name, rules] = createPolicy.mock.calls[0]!;
    expect(name).toBe("default");
    expect(Object.keys(rules).toSorted()).toEqual(["createHTML", "createScriptURL"]);
    expect(rules.createHTML("<p>fine</p>")).toBe("<p>fine</p>");
    expect(() => rules.createHTML("<script>")).toThrow(TypeError);
    expect(rules.createScriptURL("./offline.js")).toBe("./offline.js");
    expect(() => rules.createScriptURL("https://example.org/a.js")).toThrow(TypeError);
  });
});
