import { createMemo, type Accessor } from "solid-js";
import { explainGaps } from "../scoring/explain-gaps";
import { gapsToMatrix, type FindingsMatrix } from "../scoring/findings-matrix";
import type { AssessmentSession } from "./assessment-session";
import { listClaims, type Claim } from "./claim-list";
import { listDomainBars, type DomainBar } from "./domain-bars";
import { listFindOutRows, type FindOutRow } from "./find-out-list";
import { listGapRows, splitGapRows, type GapRow } from "./gap-list";

/** All that the Gaps screen shows, worked out from one assessment and followed as it changes. */
export type GapsView = {
  readonly rows: Accessor<readonly GapRow[]>;
  readonly row: (criterionId: string) => GapRow | undefined;
  readonly now: Accessor<readonly GapRow[]>;
  /** Without opportunities. */
  readonly gaps: Accessor<readonly GapRow[]>;
  readonly opportunities: Accessor<readonly GapRow[]>;
  readonly matrix: Accessor<FindingsMatrix>;
  readonly bars: Accessor<readonly DomainBar[]>;
  readonly findOut: Accessor<readonly FindOutRow[]>;
  readonly claims: Accessor<readonly Claim[]>;
};

export function createGapsView(session: AssessmentSession): GapsView {
  const { catalogue, workspace } = session;
  const options = () => ({ signedOff: session.isReadOnly(), scope: session.assessment().scope });
  const rows = createMemo(() =>
    listGapRows({
      catalogue,
      gaps: session.gaps(),
      explained: explainGaps(catalogue, session.responses(), options()),
      actions: session.actions(),
    }),
  );
  const split = createMemo(() => splitGapRows(rows()));
  return {
    rows,
    row: (criterionId) => rows().find(({ gap }) => gap.id === criterionId),
    now: () => split().now,
    gaps: () => split().gaps,
    opportunities: () => split().opportunities,
    matrix: createMemo(() => gapsToMatrix(session.gaps())),
    bars: createMemo(() =>
      listDomainBars({
        catalogue,
        criteria: session.criteria(),
        responses: session.responses(),
        results: session.results(),
      }),
    ),
    findOut: createMemo(() =>
      listFindOutRows({
        catalogue,
        responses: session.responses(),
        results: session.results(),
        ...options(),
      }),
    ),
    claims: createMemo(() =>
      listClaims({
        criteria: session.criteria(),
        responses: session.responses(),
        evidenceOf: session.evidenceOf,
        today: workspace.today(),
        raterRoles: session.assessment().roles,
      }),
    ),
  };
}
