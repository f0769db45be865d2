import { createMemo, createSignal, type Accessor } from "solid-js";
import { documentKinds, type DocumentKind } from "../report/document/document-kinds";
import type { Paper } from "../report/pdf/paper";
import type { ReportVersion } from "../report/model/identity";
import type { ShareOptions } from "../report/model/share";

/** What is to be printed, for whom and on which paper. */
export type ReportChoice = {
  readonly offered: readonly DocumentKind[];
  /** In the order in which they are offered; never empty. */
  readonly kinds: Accessor<readonly DocumentKind[]>;
  readonly toggle: (kind: DocumentKind, isChosen: boolean) => void;
  /** The one of the chosen that is looked at. */
  readonly shown: Accessor<DocumentKind>;
  readonly show: (kind: DocumentKind) => void;
  readonly paper: Accessor<Paper>;
  readonly setPaper: (paper: Paper) => void;
  readonly share: Accessor<ShareOptions>;
  readonly setVersion: (version: ReportVersion) => void;
  readonly setAlias: (alias: string) => void;
  /** Whether the chosen version prints photos. A yes for one version is none for the other. */
  readonly hasPhotos: Accessor<boolean>;
  readonly setPhotos: (hasPhotos: boolean) => void;
};

/** `wanted` comes from an address: a kind of document, or anything else for the gap analysis. */
export function createReportChoice(wanted: string | undefined): ReportChoice {
  const first = documentKinds.find((kind) => kind === wanted) ?? documentKinds[0];
  const [kinds, setKinds] = createSignal<readonly DocumentKind[]>([first]);
  const [shown, setShown] = createSignal<DocumentKind>(first);
  const [paper, setPaper] = createSignal<Paper>("letter");
  const [named, setShare] = createSignal<Omit<ShareOptions, "keepsPhotos">>({ version: "inside", alias: "" });
  const [photos, setPhotos] = createSignal<Readonly<Record<ReportVersion, boolean>>>({
    inside: false,
    shareable: false,
  });
  const hasPhotos = (): boolean => photos()[named().version];
  const share = createMemo((): ShareOptions => ({ ...named(), keepsPhotos: hasPhotos() }));
  return {
    offered: documentKinds,
    kinds,
    shown,
    show: setShown,
    paper,
    setPaper,
    share,
    toggle(kind, isChosen) {
      const chosen = documentKinds.filter((one) => (one === kind ? isChosen : kinds().includes(one)));
      const [only] = chosen;
      if (only === undefined) return;
      setKinds(chosen);
      if (isChosen) setShown(kind);
      else if (!chosen.includes(shown())) setShown(only);
    },
    setVersion: (version) => setShare((before) => ({ ...before, version })),
    hasPhotos,
    setPhotos: (value) => setPhotos((before) => ({ ...before, [named().version]: value })),
    setAlias: (alias) => setShare((before) => ({ ...before, alias })),
  };
}
