import type { Assessment, Site } from "../../assessment/assessment";
import type { ResponseFields } from "../../assessment/response";
import type { Id } from "../../shared/id";
import { addDays, localDay, type IsoDate } from "../../shared/iso-date";
import { fail, succeed, type Result } from "../../shared/result";
import { saveNewAction } from "../../storage/actions";
import { saveNewAssessment, signOff } from "../../storage/assessments";
import type { Database } from "../../storage/database";
import { detectType } from "../../storage/detect-type";
import { saveNewEvidence } from "../../storage/evidence";
import { saveResponseFields } from "../../storage/responses";
import { deleteSite, saveNewSite } from "../../storage/sites";
import type { StorageError } from "../../storage/storage-error";
import { fieldsToGradedResponses, gapsOf, resultsOf } from "../assessment-results";
import type { Workspace } from "../workspace";
import { sampleActions } from "./sample-actions";
import { sampleAnswers } from "./sample-answers";
import { sampleClinic } from "./sample-clinic";
import { sampleEarlierRatings } from "./sample-earlier-answers";
import { sampleEvidence } from "./sample-evidence";
import { sampleFiles } from "./sample-files";
import { sampleToAction, sampleToEvidence, sampleToFields } from "./sample-to-records";

type Target = Pick<Workspace, "database" | "builtIn" | "clock">;

/** A write that was refused, carried up to the one place that takes the half-made sample away again. */
class Refused extends Error {
  readonly error: StorageError;

  constructor(error: StorageError) {
    super(error.code);
    this.error = error;
  }
}

async function must<T>(saving: Promise<Result<T, StorageError>>): Promise<T> {
  const saved = await saving;
  if (!saved.ok) throw new Refused(saved.error);
  return saved.value;
}

/** Waits for all of them, so that nothing is still being written when the rest is taken away. */
async function mustAll<T>(savings: readonly Promise<Result<T, StorageError>>[]): Promise<readonly T[]> {
  const all = await Promise.all(savings);
  return all.map((saved) => {
    if (!saved.ok) throw new Refused(saved.error);
    return saved.value;
  });
}

const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * The same database, `days` ago and as if by another device: what the sample says was said then, and
 * `Undo` takes back what the person does, never the sample itself.
 */
function asOf(target: Target, days: number, deviceId: Id): Database {
  const then = (): Date => new Date(target.clock().getTime() + days * MILLISECONDS_PER_DAY);
  return { ...target.database, clock: then, deviceId };
}

async function saveAssessment(
  target: Target,
  db: Database,
  assessment: Pick<Assessment, "siteId" | "scope" | "date"> & {
    readonly roles: readonly string[];
    readonly leadershipAsk?: string;
  },
  fields: Readonly<Record<string, ResponseFields>>,
): Promise<Assessment> {
  const { data, contentHash } = target.builtIn;
  const saved = await must(
    saveNewAssessment(
      db,
      {
        kind: "self",
        catalogueId: data.id,
        catalogueVersion: data.version,
        catalogueHash: contentHash,
        state: "draft",
        signedOffAt: null,
        signedOffBy: null,
        frozen: null,
        comparesWithId: null,
        amendsId: null,
        ...assessment,
        roles: [...assessment.roles],
        leadershipAsk: assessment.leadershipAsk ?? null,
      },
      data,
    ),
  );
  await mustAll(
    Object.entries(fields).map(([criterionId, own]) => saveResponseFields(db, saved.id, criterionId, own)),
  );
  return saved;
}

/** The core assessment of a year ago, signed off with its results of then. */
async function saveEarlier(target: Target, siteId: Id, today: IsoDate, deviceId: Id): Promise<void> {
  const { startedInDays, roles, signedOffBy } = sampleClinic.earlier;
  const db = asOf(target, startedInDays, deviceId);
  const date = addDays(today, startedInDays);
  const fields = Object.fromEntries(
    Object.entries(sampleEarlierRatings).map(([id, answer]) => [id, { answer }]),
  );
  const draft = await saveAssessment(target, db, { siteId, scope: "core", date, roles }, fields);
  const { catalogue } = target.builtIn;
  const signed = { ...draft, state: "signed off", signedOffAt: db.clock().toISOString() } as const;
  const responses = fieldsToGradedResponses(catalogue, signed, { fields, evidence: [] }, date);
  const frozen = {
    results: resultsOf(catalogue, signed, responses),
    gaps: gapsOf(catalogue, signed, responses),
  };
  await must(signOff(db, draft.id, { by: signedOffBy, frozen }));
}

/** The running full assessment with its evidence and plan. */
async function saveCurrent(target: Target, siteId: Id, today: IsoDate, deviceId: Id): Promise<void> {
  const { startedInDays, roles, leadershipAsk } = sampleClinic.current;
  const db = asOf(target, startedInDays, deviceId);
  const date = addDays(today, startedInDays);
  const fields = Object.fromEntries(
    Object.entries(sampleAnswers).map(([id, answer]) => [id, sampleToFields(answer, today)]),
  );
  const { id: assessmentId } = await saveAssessment(
    target,
    db,
    { siteId, scope: "full", date, roles, leadershipAsk },
    fields,
  );
  const files = sampleFiles();
  const items = await mustAll(
    sampleEvidence.map((sample) => {
      const item = { assessmentId, ...sampleToEvidence(sample, today) };
      const file = sample.file === undefined ? undefined : files[sample.file];
      const content = file && { ...file, mediaType: detectType(new Uint8Array(file.bytes)) };
      return saveNewEvidence(db, item, content);
    }),
  );
  const evidenceIds = new Map(
    sampleEvidence.map(({ key }, index): [string, Id] => [key, items[index]?.id ?? ""]),
  );
  const context = { today, assessmentId, evidenceIds };
  await mustAll(
    sampleActions.map((sample) =>
      saveNewAction(db, sampleToAction(sample, target.builtIn.catalogue, context)),
    ),
  );
}

/**
 * Adds the invented clinic, with days counted from today. All of it is there afterwards, or, when
 * the browser refuses a write on the way, nothing of it.
 */
export async function addSampleClinic(target: Target): Promise<Result<Site, StorageError>> {
  const { database } = target;
  const today = localDay(target.clock());
  const deviceId = database.makeId();
  const { site, earlier } = sampleClinic;
  const saved = await saveNewSite(asOf(target, earlier.startedInDays, deviceId), site);
  if (!saved.ok) return saved;
  try {
    await saveEarlier(target, saved.value.id, today, deviceId);
    await saveCurrent(target, saved.value.id, today, deviceId);
    return succeed(saved.value);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    await deleteSite(database, saved.value.id);
    return fail(error.error);
  }
}
