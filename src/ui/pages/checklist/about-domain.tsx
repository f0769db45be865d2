import { checklistMessages } from "../../../app/messages/checklist";
import type { Domain } from "../../../catalogue/catalogue";
import { Disclosure } from "../../parts/disclosure";
import layout from "../../styles/layout.module.css";

/** The characteristic that the criterion belongs to, in the catalogue's own words. */
export function AboutDomain(props: { readonly domain: Domain }) {
  const text = checklistMessages.domain;
  return (
    <Disclosure title={text.about}>
      <p>
        <strong>{props.domain.name}</strong>
      </p>
      <p>{props.domain.intro}</p>
      <p class={layout["soft"]}>
        {text.trace} {props.domain.seedTrace}
      </p>
      <p class={layout["soft"]}>
        {text.id(props.domain.id)} {text.weight(props.domain.weight)}
      </p>
    </Disclosure>
  );
}
