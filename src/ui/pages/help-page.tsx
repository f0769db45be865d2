import { useParams } from "@solidjs/router";
import { createEffect, For, Show } from "solid-js";
import { useWorkspace } from "../../app/app-context";
import { helpMessages } from "../../app/messages/help";
import { Page } from "../parts/page";
import {
  GlossarySection,
  KeyboardSection,
  ModelSections,
  PrivacySection,
  WhatSection,
} from "./help/about-sections";
import { CatalogueSection, SourcesSection } from "./help/catalogue-sections";
import { MethodSection } from "./help/method-section";
import styles from "./help-page.module.css";

type Entry = { readonly id: string; readonly title: string; readonly parts?: readonly Entry[] };

const text = helpMessages;
const contents: readonly Entry[] = [
  { id: "what", title: text.about.what.title },
  {
    id: "method",
    title: text.methodTitle,
    parts: [
      { id: "rating", title: text.method.scale.title },
      { id: "score", title: text.method.score.title },
      { id: "levels", title: text.method.levels.title },
      { id: "critical", title: text.method.critical.title },
      { id: "evidence", title: text.method.evidence.title },
      { id: "gaps", title: text.method.gaps.title },
      { id: "trend", title: text.method.trend.title },
      { id: "judgment", title: text.method.judgment.title },
    ],
  },
  {
    id: "privacy",
    title: text.privacy.title,
    parts: [
      { id: "where", title: text.privacy.livesTitle },
      { id: "who", title: text.privacy.whoTitle },
      { id: "deleting", title: text.privacy.deletingTitle },
      { id: "never", title: text.privacy.mustNotTitle },
    ],
  },
  { id: "keyboard", title: text.about.keyboard.title },
  { id: "words", title: text.about.glossary.title },
  { id: "model", title: text.about.model.title },
  { id: "survivors", title: text.about.survivors.title },
  { id: "catalogue", title: text.catalogue.title },
  { id: "sources", title: text.catalogue.sourcesTitle },
];

function Contents(props: { readonly entries: readonly Entry[] }) {
  return (
    <ol>
      <For each={props.entries}>
        {(entry) => (
          <li>
            <a href={`#/help/${entry.id}`} onClick={() => showPlace(entry.id)}>
              {entry.title}
            </a>
            <Show when={entry.parts}>{(parts) => <Contents entries={parts()} />}</Show>
          </li>
        )}
      </For>
    </ol>
  );
}

function showPlace(id: string): void {
  const heading = document.querySelector<HTMLElement>(`#help-${CSS.escape(id)}`);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: "start" });
}

/** Method, privacy, words and sources; `#/help/levels` leads to one place in it. */
export function HelpPage() {
  const params = useParams<{ section?: string }>();
  const { builtIn } = useWorkspace();
  createEffect(() => {
    const { section } = params;
    // After the page has moved to its own title.
    if (section !== undefined) requestAnimationFrame(() => showPlace(section));
  });
  return (
    <Page title={text.title}>
      <div class={styles["columns"]}>
        <nav class={styles["contents"]} aria-labelledby="help-contents">
          <h2 id="help-contents">{text.contents}</h2>
          <Contents entries={contents} />
        </nav>
        <div class={styles["body"]}>
          <WhatSection />
          <MethodSection catalogue={builtIn.catalogue} />
          <PrivacySection catalogue={builtIn.catalogue} />
          <KeyboardSection />
          <GlossarySection catalogue={builtIn.catalogue} />
          <ModelSections />
          <CatalogueSection builtIn={builtIn} />
          <SourcesSection catalogue={builtIn.catalogue} />
        </div>
      </div>
    </Page>
  );
}
