import type { IndexedEvidence, PrintedPicture } from "../model/evidence-index";
import { reportWords } from "../report-words";
import { anchors, linkNumbers } from "./anchors";
import type { Block, Content, Section } from "./blocks";

/** Three rows of pictures with captions of two lines fit on a page of either paper, under the heading too. */
const MAX_HEIGHT = 132;

type Pictured = IndexedEvidence & { readonly picture: PrintedPicture };

function isPictured(item: IndexedEvidence): item is Pictured {
  return item.picture !== null && item.picture !== "missing";
}

/** The pictures of the evidence, two side by side and three rows a page; null where there is none. */
export function composePhotos(evidence: readonly IndexedEvidence[]): Section | null {
  const words = reportWords.photos;
  const pictured = evidence.filter(isPictured);
  if (pictured.length === 0) return null;
  const anchor = anchors.section("photos");
  const missing = evidence.flatMap(({ number, picture }) => (picture === "missing" ? [number] : []));
  return {
    title: words.title,
    anchor,
    starts: "new page",
    blocks: [
      { kind: "heading", level: 1, content: words.title, anchor },
      { kind: "paragraph", content: words.intro },
      ...inPairs(pictured).map((pair): Block => ({
        kind: "columns",
        columns: [0, 1].map((place) => ({ share: 1, blocks: photoBlocks(pair[place]) })),
      })),
      ...(missing.length === 0
        ? []
        : [
            {
              kind: "paragraph",
              content: [words.missing, ...linkNumbers(missing, anchors.evidence), "."],
              style: "small",
            } as const,
          ]),
    ],
  };
}

/** The hashes of the pictures that are shown, each once. */
export function listPictures(evidence: readonly IndexedEvidence[]): readonly string[] {
  return [...new Set(evidence.filter(isPictured).map(({ picture }) => picture.hash))];
}

function inPairs(items: readonly Pictured[]): readonly (readonly Pictured[])[] {
  return Array.from({ length: Math.ceil(items.length / 2) }, (_, pair) =>
    items.slice(2 * pair, 2 * pair + 2),
  );
}

function photoBlocks(item: Pictured | undefined): readonly Block[] {
  if (item === undefined) return [];
  const { number, title, kind, evidenceDate, picture } = item;
  const { photos, evidence, common } = reportWords;
  const { hash, width, height, isFirstPage } = picture;
  const caption: Content = [
    { text: String(number), isStrong: true, target: anchors.evidence(number) },
    ` ${title}`,
  ];
  const facts = [
    ...(isFirstPage ? [photos.firstPage] : []),
    ...(title === evidence.kinds[kind] || isFirstPage ? [] : [evidence.kinds[kind]]),
    ...(evidenceDate === null ? [] : [common.formatDay(evidenceDate)]),
  ];
  return [
    {
      kind: "picture",
      hash,
      width,
      height,
      maxHeight: MAX_HEIGHT,
      alt: photos.alt(number, title, isFirstPage),
    },
    { kind: "paragraph", content: caption },
    ...(facts.length === 0
      ? []
      : [{ kind: "paragraph", content: facts.join(", "), style: "small" } as const]),
  ];
}
