import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { APP_NAME, APP_VERSION } from "../../src/app/app-version";

test("the version on screen and in files is the one of the package", () => {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  expect(JSON.parse(text)).toMatchObject({ version: APP_VERSION });
  expect(APP_NAME).toBe(`Havenmark ${APP_VERSION}`);
});
