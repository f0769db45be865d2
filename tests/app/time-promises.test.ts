import { expect, it } from "vitest";
import { homeMessages } from "../../src/app/messages/home";
import { overviewMessages } from "../../src/app/messages/overview";
import { siteMessages } from "../../src/app/messages/site";
import { scopeSizes } from "../../src/app/site-actions";
import { theBuiltInCatalogue } from "./sample/sample-workspace";

it("Home, the start of an assessment and Overview promise the same times", () => {
  const { core } = scopeSizes({ builtIn: theBuiltInCatalogue() });
  const { scopeHint, coreHint } = siteMessages.start;
  const { minutes, timeHint } = overviewMessages.left;
  const home = homeMessages.welcome.steps.map(({ text }) => text).join(" ");
  expect(minutes(core.minutes)).toBe("about 200 minutes");
  expect([home, scopeHint(core.criteria, core.minutes)].every((text) => text.includes("about 200"))).toBe(
    true,
  );
  expect([home, coreHint, timeHint].every((text) => text.includes("60 to 90 minutes"))).toBe(true);
});
