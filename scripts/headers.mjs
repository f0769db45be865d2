// @ts-check
// The one list of the headers that the served app carries: our own server sends them, public/_headers
// repeats them for static hosts, and the page holds the policy as a meta tag too.

const contentSecurityPolicy = {
  "default-src": "'none'",
  // WebAssembly stretches passphrases and hashes large files; code from text stays barred.
  "script-src": "'self' 'wasm-unsafe-eval'",
  "style-src": "'self'",
  "img-src": "'self' blob: data:",
  "font-src": "'self'",
  "connect-src": "'none'",
  "worker-src": "'self'",
  "manifest-src": "'self'",
  "frame-src": "'none'",
  "object-src": "'none'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "require-trusted-types-for": "'script'",
  "trusted-types": "default",
};

/** @param {Record<string, string>} directives */
function policyToText(directives) {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}

/** What the service worker is called in the build. */
export const offlineWorkerName = "offline.js";

/** The service worker alone may ask for something: its own build, and nobody else. */
export const offlineWorkerPolicy = policyToText({
  "default-src": "'none'",
  "script-src": "'self'",
  "connect-src": "'self'",
});

/**
 * The policy of the page that opens from disk: it holds its scripts, styles and fonts itself, and its
 * workers are made of texts in it.
 * @param {readonly string[]} scripts
 * @param {readonly string[]} styles
 */
export function singleFilePolicy(scripts, styles) {
  return policyToText({
    ...contentSecurityPolicy,
    "script-src": [...scripts, "'wasm-unsafe-eval'"].join(" "),
    "style-src": styles.join(" "),
    "font-src": "data:",
    "worker-src": "blob:",
    "manifest-src": "'none'",
  });
}

/** The policy for a meta tag: browsers do not accept `frame-ancestors` there. */
export const metaPolicy = policyToText(contentSecurityPolicy);

// The camera of a phone still works: a file input asks the system's own camera, not this permission.
const emptyPermissions = [
  "accelerometer",
  "camera",
  "display-capture",
  "encrypted-media",
  "geolocation",
  "gyroscope",
  "hid",
  "idle-detection",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "serial",
  "usb",
  "xr-spatial-tracking",
];

/** @type {Readonly<Record<string, string>>} */
export const headers = {
  "Content-Security-Policy": policyToText({ ...contentSecurityPolicy, "frame-ancestors": "'none'" }),
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": emptyPermissions.map((name) => `${name}=()`).join(", "),
};

/**
 * The headers of one file by its address.
 * @param {string} path
 * @returns {Readonly<Record<string, string>>}
 */
export function headersOf(path) {
  if (path !== `/${offlineWorkerName}`) return headers;
  return { ...headers, "Content-Security-Policy": offlineWorkerPolicy };
}

/**
 * The same in the format that static hosts read from a file named `_headers`. Where all rules that fit
 * a path apply together, the line with `!` takes the page's policy off the service worker.
 */
export function headersToFile() {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  const own = ["  ! Content-Security-Policy", `  Content-Security-Policy: ${offlineWorkerPolicy}`];
  return `/*\n${lines.join("\n")}\n/${offlineWorkerName}\n${own.join("\n")}\n`;
}
