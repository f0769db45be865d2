import type { Identity } from "../model/identity";
import { reportWords } from "../report-words";
import type { Block, Cover, Section } from "./blocks";

/** The cover: what this is, whose, from when, and where to find what. */
export function composeCover(identity: Identity, sections: readonly Section[]): Cover {
  const words = reportWords.cover;
  const entries = sections.map(({ title, anchor }) => ({ title, anchor }));
  return {
    banner: [
      { kind: "paragraph", content: reportWords.common.product, style: "label", tone: "onBrandMuted" },
      { kind: "paragraph", content: words.title, style: "title" },
    ],
    blocks: [
      { kind: "paragraph", content: identity.siteName, style: "name" },
      ...placeLine(identity),
      ...(identity.isSample ? [{ kind: "paragraph", content: words.sample, style: "small" } as const] : []),
      {
        kind: "columns",
        columns: [
          { share: 1.3, blocks: [{ kind: "facts", items: coverFacts(identity), labelWidth: 84 }] },
          {
            share: 1,
            blocks: [
              { kind: "paragraph", content: words.contents, style: "label" },
              { kind: "contents", entries },
            ],
          },
        ],
      },
    ],
    foot: [
      {
        kind: "box",
        look: "tint",
        blocks: [
          {
            kind: "paragraph",
            content: [{ text: identity.statement, isStrong: true }, " ", words.notAccreditation],
          },
          {
            kind: "paragraph",
            content:
              identity.version === "inside"
                ? words.inside
                : reportWords.share.shareable(identity.leftOut, identity.sharedPhotos),
            style: "small",
          },
        ],
      },
    ],
  };
}

function placeLine({ clinicKind, region }: Identity): readonly Block[] {
  const kind = clinicKind === null ? "" : reportWords.cover.clinicKinds[clinicKind];
  const content = [kind, region.trim()].filter((part) => part !== "").join(", ");
  return content === "" ? [] : [{ kind: "paragraph", content, style: "lead", tone: "muted" }];
}

function coverFacts(identity: Identity) {
  const words = reportWords.cover;
  const { formatDay } = reportWords.common;
  const { amends, catalogue, roles, version } = identity;
  const state =
    identity.state === "draft"
      ? words.draft
      : words.signedOff(identity.signedOffOn ?? identity.date, identity.signedOffBy ?? "");
  return [
    { label: words.labels.assessment, value: words.kindAndScope(identity.kind, identity.scope) },
    { label: words.labels.date, value: formatDay(identity.date) },
    { label: words.labels.catalogue, value: words.catalogue(catalogue.title, catalogue.version) },
    ...(version === "shareable"
      ? []
      : [{ label: words.labels.roles, value: roles.length === 0 ? words.noRoles : roles.join(", ") }]),
    { label: words.labels.state, value: [{ text: state, isStrong: identity.state === "draft" }] },
    ...(amends === null ? [] : [{ label: words.labels.amends, value: words.amends(amends) }]),
    { label: words.labels.prepared, value: formatDay(identity.preparedOn) },
    { label: words.labels.report, value: words.reportLine(identity.reportId, identity.fingerprint) },
  ];
}
