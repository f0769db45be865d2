import {
  assessmentFields,
  assessmentSchema,
  siteFields,
  siteSchema,
  type Assessment,
  type Site,
} from "../assessment/assessment";
import { evidenceFields, evidenceItemSchema, type EvidenceItem } from "../assessment/evidence";
import { actionFields, actionSchema, type Action } from "../plan/action";
import { parseEvidenceRow, toEvidenceRow } from "./evidence-row";
import type { RecordKind } from "./record-kind";
import { parserOf } from "./row-parser";

export type SiteField = (typeof siteFields)[number];
export type AssessmentField = (typeof assessmentFields)[number];
export type EvidenceField = (typeof evidenceFields)[number];
export type ActionField = (typeof actionFields)[number];

type Shape = Readonly<Record<string, { safeParse: (value: unknown) => { success: boolean } }>>;

function fitsOneOf(fields: readonly string[], shape: Shape): (field: string, value: unknown) => boolean {
  return (field, value) => fields.includes(field) && shape[field]?.safeParse(value).success === true;
}

export const siteKind: RecordKind<Site, SiteField> = {
  tableName: "sites",
  table: (db) => db.tables.sites,
  fields: siteFields,
  parse: parserOf<Site>(siteSchema),
  fitsField: fitsOneOf(siteFields, siteSchema.shape),
  toRow: (site) => site,
  assessmentIdOf: () => null,
};

export const assessmentKind: RecordKind<Assessment, AssessmentField> = {
  tableName: "assessments",
  table: (db) => db.tables.assessments,
  fields: assessmentFields,
  parse: parserOf<Assessment>(assessmentSchema),
  fitsField: fitsOneOf(assessmentFields, assessmentSchema.shape),
  toRow: (assessment) => assessment,
  assessmentIdOf: (assessment) => assessment.id,
};

export const evidenceKind: RecordKind<EvidenceItem, EvidenceField> = {
  tableName: "evidence",
  table: (db) => db.tables.evidence,
  fields: evidenceFields,
  parse: parseEvidenceRow,
  fitsField: fitsOneOf(evidenceFields, evidenceItemSchema.shape),
  toRow: toEvidenceRow,
  assessmentIdOf: (item) => item.assessmentId,
};

export const actionKind: RecordKind<Action, ActionField> = {
  tableName: "actions",
  table: (db) => db.tables.actions,
  fields: actionFields,
  parse: parserOf<Action>(actionSchema),
  fitsField: fitsOneOf(actionFields, actionSchema.shape),
  toRow: (action) => action,
  assessmentIdOf: (action) => action.assessmentId,
};
