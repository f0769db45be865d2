import { assessmentSchema, siteSchema } from "../../assessment/assessment";
import { evidenceItemSchema } from "../../assessment/evidence";
import { actionSchema } from "../../plan/action";
import { revisionSchema } from "../revision";
import { manifestSchema } from "./manifest";

/**
 * The shape of the manifest and of one line of each table, for whoever reads hand-off files with other
 * tools. `npm run schema` writes them down as JSON Schema.
 */
export const fileSchemas = {
  manifest: manifestSchema,
  sites: siteSchema,
  assessments: assessmentSchema,
  revisions: revisionSchema,
  evidence: evidenceItemSchema,
  actions: actionSchema,
} as const;
