import { For } from "solid-js";
import { checklistMessages } from "../../../app/messages/checklist";
import { helpMessages } from "../../../app/messages/help";
import type { Catalogue } from "../../../catalogue/catalogue";
import { HelpPart, HelpSection, HelpTable, Paragraphs, Terms } from "./help-section";
import styles from "./help-section.module.css";

const about = helpMessages.about;
const privacy = helpMessages.privacy;

export function WhatSection() {
  return (
    <HelpSection id="what" title={about.what.title}>
      <h3>{about.what.isTitle}</h3>
      <ul>
        <For each={about.what.is}>{(line) => <li>{line}</li>}</For>
      </ul>
      <h3>{about.what.isNotTitle}</h3>
      <ul>
        <For each={about.what.isNot}>{(line) => <li>{line}</li>}</For>
      </ul>
    </HelpSection>
  );
}

export function PrivacySection(props: { readonly catalogue: Catalogue }) {
  return (
    <HelpSection id="privacy" title={privacy.title}>
      <HelpPart id="where" title={privacy.livesTitle}>
        <Paragraphs texts={privacy.lives} />
      </HelpPart>
      <HelpPart id="who" title={privacy.whoTitle}>
        <p>{privacy.whoLead}</p>
        <Terms rows={privacy.who} />
      </HelpPart>
      <HelpPart id="deleting" title={privacy.deletingTitle}>
        <Paragraphs texts={privacy.deleting} />
      </HelpPart>
      <HelpPart id="never" title={privacy.mustNotTitle}>
        <p>{privacy.mustNotLead}</p>
        <ul>
          <For each={props.catalogue.evidenceMustNotContain}>{(line) => <li>{line}</li>}</For>
        </ul>
        <p>{privacy.describe}</p>
      </HelpPart>
    </HelpSection>
  );
}

function keyRows(rows: readonly (readonly string[])[]) {
  return rows.map((row) => [<kbd class={styles["key"]}>{row[0]}</kbd>, row[1]]);
}

export function KeyboardSection() {
  const text = about.keyboard;
  return (
    <HelpSection id="keyboard" title={text.title}>
      <p>{checklistMessages.keys.intro}</p>
      <HelpTable
        caption={text.checklistCaption}
        head={[text.key, text.does]}
        rows={keyRows(checklistMessages.keys.rows)}
      />
      <HelpTable
        caption={text.everywhereCaption}
        head={[text.key, text.does]}
        rows={keyRows(text.everywhere)}
      />
    </HelpSection>
  );
}

export function ModelSections() {
  return (
    <>
      <HelpSection id="model" title={about.model.title}>
        <Paragraphs texts={about.model.paragraphs} />
      </HelpSection>
      <HelpSection id="survivors" title={about.survivors.title}>
        <Paragraphs texts={about.survivors.paragraphs} />
      </HelpSection>
    </>
  );
}

export function GlossarySection(props: { readonly catalogue: Catalogue }) {
  return (
    <HelpSection id="words" title={about.glossary.title}>
      <Terms rows={about.glossary.words(props.catalogue.groupName.one)} />
    </HelpSection>
  );
}
