import { For } from "solid-js";
import { describeLevels } from "../../../app/help/level-words";
import { bandMatrix, criticalCriteria, dueRows, effortRows } from "../../../app/help/method-tables";
import { messages } from "../../../app/messages";
import { gapsMessages } from "../../../app/messages/gaps";
import { helpMessages } from "../../../app/messages/help";
import type { Catalogue } from "../../../catalogue/catalogue";
import { HelpPart, HelpSection, HelpTable, Paragraphs, Terms } from "./help-section";

const text = helpMessages.method;

function ScalePart(props: { readonly catalogue: Catalogue }) {
  const profile = () => props.catalogue.scoringProfile;
  const met = () => profile().scale.find((step) => step.value === profile().met)?.name ?? "";
  return (
    <HelpPart id="rating" title={text.scale.title}>
      <Paragraphs texts={text.scale.paragraphs} />
      <HelpTable
        caption={text.scale.caption}
        head={[text.scale.value, text.scale.means]}
        rows={profile().scale.map((step) => [`${String(step.value)} ${step.name}`, step.means])}
      />
      <p>{text.scale.met(met())}</p>
      <h4>{text.scale.answersTitle}</h4>
      <Terms rows={text.scale.answers} />
    </HelpPart>
  );
}

function LevelsPart(props: { readonly catalogue: Catalogue }) {
  const rows = () =>
    describeLevels(props.catalogue).map((level) => [
      messages.common.level(level.level, level.name),
      <ul>
        <For each={level.asks}>{(ask) => <li>{ask}</li>}</For>
      </ul>,
    ]);
  const critical = () => criticalCriteria(props.catalogue);
  return (
    <>
      <HelpPart id="levels" title={text.levels.title}>
        <p>{text.levels.lead}</p>
        <HelpTable caption={text.levels.caption} head={[text.levels.level, text.levels.asks]} rows={rows()} />
        <Paragraphs texts={text.levels.paragraphs} />
      </HelpPart>
      <HelpPart id="critical" title={text.critical.title}>
        <Paragraphs texts={text.critical.paragraphs(critical().length)} />
        <ul aria-label={text.critical.list}>
          <For each={critical()}>
            {(criterion) => (
              <li>
                {criterion.id} {criterion.title}
              </li>
            )}
          </For>
        </ul>
      </HelpPart>
    </>
  );
}

function GapsPart(props: { readonly catalogue: Catalogue }) {
  const met = () => {
    const profile = props.catalogue.scoringProfile;
    return profile.scale.find((step) => step.value === profile.met)?.name ?? "";
  };
  return (
    <HelpPart id="gaps" title={text.gaps.title}>
      <Paragraphs texts={text.gaps.paragraphs} />
      <HelpTable
        caption={text.gaps.matrixCaption}
        head={[gapsMessages.matrix.corner, ...bandMatrix.columns]}
        rows={bandMatrix.rows.map((row) => [row.harm, ...row.bands])}
      />
      <h4>{text.gaps.rulesTitle}</h4>
      <ol>
        <For each={text.gaps.rules(met())}>{(rule) => <li>{rule}</li>}</For>
      </ol>
      <HelpTable
        caption={text.gaps.dueCaption}
        head={[text.gaps.band, text.gaps.due]}
        rows={dueRows(props.catalogue).map(({ band, days }) => [
          `${band} ${text.gaps.bandMeans[band]}`,
          text.gaps.days(days),
        ])}
      />
      <HelpTable
        caption={text.gaps.effortCaption}
        head={[text.gaps.effort, text.gaps.effortDays]}
        rows={effortRows.map(({ effort, days }) => [text.gaps.efforts[effort], text.gaps.days(days)])}
      />
      <Paragraphs texts={text.gaps.after} />
    </HelpPart>
  );
}

/** How a score is made, with the numbers of the catalogue. */
export function MethodSection(props: { readonly catalogue: Catalogue }) {
  const groups = () =>
    `${String(props.catalogue.domains.length)} ${props.catalogue.groupName.many.toLowerCase()}`;
  return (
    <HelpSection id="method" title={helpMessages.methodTitle}>
      <p>{helpMessages.methodLead}</p>
      <ScalePart catalogue={props.catalogue} />
      <HelpPart id="score" title={text.score.title}>
        <Paragraphs texts={text.score.paragraphs(groups())} />
      </HelpPart>
      <LevelsPart catalogue={props.catalogue} />
      <HelpPart id="evidence" title={text.evidence.title}>
        <Paragraphs texts={text.evidence.paragraphs} />
        <HelpTable
          caption={text.evidence.caption}
          head={[text.evidence.grade, text.evidence.when]}
          rows={Object.entries(text.evidence.grades)}
        />
      </HelpPart>
      <GapsPart catalogue={props.catalogue} />
      <HelpPart id="trend" title={text.trend.title}>
        <Paragraphs texts={text.trend.paragraphs} />
      </HelpPart>
      <HelpPart id="judgment" title={text.judgment.title}>
        <Paragraphs texts={text.judgment.paragraphs} />
      </HelpPart>
    </HelpSection>
  );
}
