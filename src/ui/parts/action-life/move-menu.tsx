import { createSignal, For, onCleanup } from "solid-js";
import { targetsFor, type MoveTarget } from "../../../app/action-mover";
import { planLifeMessages } from "../../../app/messages/plan-life";
import type { Action } from "../../../plan/action";
import { Button } from "../button";
import styles from "./move-menu.module.css";

type MoveMenuProps = {
  readonly action: Pick<Action, "status" | "title">;
  readonly onChoose: (target: MoveTarget) => void;
};

function labelOf(target: MoveTarget, from: Action["status"]): string {
  if (target === "check") return planLifeMessages.check;
  return target === from ? planLifeMessages.extendRisk : planLifeMessages.moves[target];
}

/** Where an action may go next, as a menu above everything else on the page. */
export function MoveMenu(props: MoveMenuProps) {
  let button!: HTMLButtonElement;
  let menu!: HTMLDivElement;
  // A plan of 120 actions has as many menus, of which somebody opens a few.
  const [isUsed, setUsed] = createSignal(false);

  /** Under the button, or above it where there is no room below, and never off the screen. */
  function place(): void {
    const anchor = button.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = menu;
    const isRoomBelow = anchor.bottom + height <= window.innerHeight;
    const top = isRoomBelow ? anchor.bottom : Math.max(0, anchor.top - height);
    const left = Math.max(0, Math.min(anchor.right - width, window.innerWidth - width));
    menu.style.setProperty("top", `${String(top)}px`);
    menu.style.setProperty("left", `${String(left)}px`);
  }

  onCleanup(() => window.removeEventListener("scroll", place, true));

  function follow(isOpen: boolean): void {
    button.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) {
      window.removeEventListener("scroll", place, true);
      return;
    }
    place();
    menu.querySelector("button")?.focus();
    // It stays with its button, whatever scrolls.
    window.addEventListener("scroll", place, true);
  }

  function step(event: KeyboardEvent): void {
    const items = [...menu.querySelectorAll("button")];
    const own = items.findIndex((item) => item === document.activeElement);
    const places: Readonly<Record<string, number>> = {
      ArrowDown: own + 1,
      ArrowUp: own - 1,
      Home: 0,
      End: items.length - 1,
    };
    const wanted = places[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    items.at(wanted % items.length)?.focus();
  }

  return (
    <>
      <Button
        ref={button}
        aria-haspopup="menu"
        aria-expanded="false"
        aria-label={planLifeMessages.moveOf(props.action.title)}
        onClick={() => {
          setUsed(true);
          menu.togglePopover();
        }}
      >
        {planLifeMessages.moveTo}
      </Button>
      <div
        ref={menu}
        popover="auto"
        role="menu"
        tabIndex={-1}
        class={styles["menu"]}
        aria-label={planLifeMessages.moveOf(props.action.title)}
        onToggle={(event) => follow(event.newState === "open")}
        onKeyDown={step}
      >
        <For each={isUsed() ? targetsFor(props.action) : []}>
          {(target) => (
            <button
              type="button"
              role="menuitem"
              tabIndex={-1}
              class={styles["item"]}
              onClick={() => {
                menu.hidePopover();
                props.onChoose(target);
              }}
            >
              {labelOf(target, props.action.status)}
            </button>
          )}
        </For>
      </div>
    </>
  );
}
