import * as z from "zod/mini";
import { bands, efforts } from "../catalogue/catalogue";

// The shapes of `Results` and `Gap` of src/scoring, which this room may not import. A test holds them
// together; what was issued is read by every screen and report, and never worked out again.

const share = z.string().check(z.regex(/^\d{1,400}(\/[1-9]\d{0,399})?$/, "must be a fraction such as 2/3"));
const percent = z.string().check(z.regex(/^\d{1,3}\.\d$/, "must be a percentage such as 54.1"));
const whole = z.int().check(z.minimum(0));
const threeSteps = z.int().check(z.minimum(1), z.maximum(3));
const criterionIds = z.array(z.string());
const shares = z.nullable(z.strictObject({ low: share, high: share }));
const levels = z.strictObject({ low: whole, high: whole });
const countOf = z.strictObject({ count: whole, of: whole });

const limiter = z.union([
  z.strictObject({ kind: z.enum(["overall", "coverage"]), needs: share, has: share }),
  z.strictObject({ kind: z.enum(["domain", "domain-coverage"]), id: z.string(), needs: share, has: share }),
  z.strictObject({ kind: z.enum(["critical", "zero"]), id: z.string(), needs: whole, has: whole }),
  z.strictObject({ kind: z.literal("shown-level"), needs: whole, has: whole }),
]);

const resultsSchema = z.strictObject({
  overall: z.nullable(z.strictObject({ low: share, high: share, lowPercent: percent, highPercent: percent })),
  domains: z.array(z.strictObject({ id: z.string(), score: shares, coverage: shares })),
  coverage: shares,
  level: z.nullable(levels),
  limiters: z.array(limiter),
  shown: z.nullable(z.strictObject({ low: share, high: share, level: levels })),
  hangsOn: criterionIds,
  open: criterionIds,
  issues: z.array(
    z.strictObject({ id: z.string(), code: z.enum(["invalid", "na-not-allowed", "na-needs-reason"]) }),
  ),
  fullyInPlace: countOf,
  inPlace: countOf,
  criticalInPlace: countOf,
  pooled: z.nullable(share),
  unweighted: z.nullable(share),
});

const gapSchema = z.strictObject({
  id: z.string(),
  band: z.enum(bands),
  harm: threeSteps,
  spread: threeSteps,
  effort: z.enum(efforts),
  lift: share,
  liftPerEffort: share,
});

/** What `scoreResults` gave at sign-off. Its type is the scoring room's own. */
export const issuedResultsSchema: z.ZodMiniType = resultsSchema;
/** What `rankGaps` gave at sign-off. Its type is the scoring room's own. */
export const issuedGapsSchema: z.ZodMiniType = z.array(gapSchema);
