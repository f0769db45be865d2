import { For } from "solid-js";
import { countSourceGrades, listSources } from "../../../app/help/method-tables";
import { helpMessages } from "../../../app/messages/help";
import type { BuiltInCatalogue } from "../../../app/workspace";
import type { Catalogue } from "../../../catalogue/catalogue";
import { HelpPart, HelpSection, HelpTable, Paragraphs } from "./help-section";
import styles from "./help-section.module.css";

const text = helpMessages.catalogue;

function groupsOf(catalogue: Catalogue): string {
  return `${String(catalogue.domains.length)} ${catalogue.groupName.many.toLowerCase()}`;
}

function FactsPart(props: { readonly builtIn: BuiltInCatalogue }) {
  const catalogue = () => props.builtIn.catalogue;
  const facts = () => [
    [text.facts.id, catalogue().id],
    [text.facts.version, catalogue().version],
    [text.facts.language, catalogue().language],
    [text.facts.jurisdiction, catalogue().jurisdiction],
    [text.facts.places, catalogue().places.join(", ")],
    [text.facts.group, catalogue().groupName.one],
    [text.facts.hash, <span class={styles["hash"]}>{props.builtIn.contentHash}</span>],
  ];
  return (
    <dl class={styles["terms"]}>
      <For each={facts()}>
        {(fact) => (
          <div>
            <dt>{fact[0]}</dt>
            <dd>{fact[1]}</dd>
          </div>
        )}
      </For>
    </dl>
  );
}

function DomainsPart(props: { readonly catalogue: Catalogue }) {
  return (
    <HelpPart id="characteristics" title={text.domainsTitle(groupsOf(props.catalogue))}>
      <p>{text.domainsNote}</p>
      <dl class={styles["terms"]}>
        <For each={props.catalogue.domains}>
          {(domain) => (
            <div>
              <dt>
                {domain.id} {domain.name}
              </dt>
              <dd>{domain.intro}</dd>
              <dd class={styles["soft"]}>
                {text.weightAndCount(domain.weight, domain.criteria.length)}. {text.seed}: {domain.seedTrace}
              </dd>
            </div>
          )}
        </For>
      </dl>
    </HelpPart>
  );
}

/** The built-in catalogue: what it is, its parts, how well they are founded, licenses. */
export function CatalogueSection(props: { readonly builtIn: BuiltInCatalogue }) {
  const catalogue = () => props.builtIn.catalogue;
  const criteria = () => catalogue().domains.reduce((sum, domain) => sum + domain.criteria.length, 0);
  const counts = () => countSourceGrades(catalogue());
  return (
    <HelpSection id="catalogue" title={text.title}>
      <p>{text.lead(catalogue().title, catalogue().version, criteria(), groupsOf(catalogue()))}</p>
      <FactsPart builtIn={props.builtIn} />
      <p>{text.jurisdiction}</p>
      <DomainsPart catalogue={catalogue()} />
      <HelpPart id="grades" title={text.grades.title}>
        <HelpTable
          caption={text.grades.caption}
          head={[text.grades.grade, text.grades.means, text.grades.count]}
          rows={(["A", "B", "C"] as const).map((grade) => [
            grade,
            text.grades.rows[grade],
            String(counts()[grade]),
          ])}
        />
      </HelpPart>
      <HelpPart id="licenses" title={text.licenseTitle}>
        <Paragraphs texts={text.license} />
      </HelpPart>
    </HelpSection>
  );
}

/** All sources, by the way they are cited. */
export function SourcesSection(props: { readonly catalogue: Catalogue }) {
  const sources = () => listSources(props.catalogue);
  return (
    <HelpSection id="sources" title={text.sourcesTitle}>
      <p>{text.sourcesLead(sources().length)}</p>
      <ul class={styles["sources"]}>
        <For each={sources()}>
          {(source) => (
            <li>
              {source.cite}, {source.year ?? text.noYear}.{" "}
              <a href={source.url} target="_blank" rel="noopener noreferrer">
                {source.url}
              </a>
              <br />
              <span class={styles["soft"]}>
                {source.key} · {text.basis}: {source.basis}
              </span>
            </li>
          )}
        </For>
      </ul>
    </HelpSection>
  );
}
