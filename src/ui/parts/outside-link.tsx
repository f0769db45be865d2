import styles from "./outside-link.module.css";

/** An address outside this device, shown in full: nothing is opened until a person chooses to. */
export function OutsideLink(props: { readonly url: string }) {
  return (
    <a class={styles["link"]} href={props.url} target="_blank" rel="noopener noreferrer">
      {props.url}
    </a>
  );
}
