import { onCleanup, onMount, type Accessor } from "solid-js";

/** While something typed here is not stored yet, the browser asks before it closes the page. */
export function guardLeaving(hasUnsaved: Accessor<boolean>): void {
  const ask = (event: BeforeUnloadEvent): void => {
    if (hasUnsaved()) event.preventDefault();
  };
  onMount(() => window.addEventListener("beforeunload", ask));
  onCleanup(() => window.removeEventListener("beforeunload", ask));
}
