import { createSignal, For, Show, type JSX } from "solid-js";
import { useLocation } from "@solidjs/router";
import { IS_SINGLE_FILE } from "../../app/edition";
import { messages } from "../../app/messages";
import { sessionMessages } from "../../app/messages/session";
import styles from "./shell.module.css";

type NavLink = { readonly href: string; readonly label: string; readonly count?: string };

type ShellProps = {
  /** What stands above the navigation, such as the site's name. */
  readonly context?: JSX.Element;
  readonly links?: readonly NavLink[];
  readonly children: JSX.Element;
};

const workspaceLinks: readonly NavLink[] = [
  { href: "/", label: messages.shell.allSites },
  { href: "/handoff", label: messages.shell.backup },
  { href: "/settings", label: messages.shell.settings },
  { href: "/help", label: messages.shell.help },
];

/**
 * `/assessments/1` is current only on itself, `/assessments/1/checklist` on every criterion below it
 * and `/help` on every place in it.
 */
function isCurrent(path: string, href: string): boolean {
  if (path === href) return true;
  if (href === "/help") return path.startsWith("/help/");
  return href.split("/").length > 3 && path.startsWith(`${href}/`);
}

function NavList(props: {
  readonly label: string;
  readonly links: readonly NavLink[];
  readonly class: string | undefined;
}) {
  const location = useLocation();
  return (
    <nav aria-label={props.label} class={props.class}>
      <ul class={styles["links"]}>
        <For each={props.links}>
          {(link) => (
            <li>
              <a
                href={`#${link.href}`}
                class={styles["link"]}
                aria-current={isCurrent(location.pathname, link.href) ? "page" : undefined}
              >
                <span>{link.label}</span>
                <Show when={link.count}>
                  <span class={styles["count"]} aria-hidden="true">
                    {link.count}
                  </span>
                </Show>
              </a>
            </li>
          )}
        </For>
      </ul>
    </nav>
  );
}

/** Side bar (a top bar on narrow screens) and the screen beside it. */
export function Shell(props: ShellProps) {
  const [isMenuOpen, setMenuOpen] = createSignal(false);
  return (
    <div class={styles["shell"]}>
      <a
        class={styles["skip"]}
        href="#main"
        onClick={(event) => {
          // The hash is the route: the link may not change it.
          event.preventDefault();
          document.querySelector<HTMLElement>("#main h1, h1")?.focus();
        }}
      >
        {messages.shell.skip}
      </a>
      <header class={styles["side"]}>
        <div class={styles["brandRow"]}>
          <a href="#/" class={styles["brand"]}>
            <svg class={styles["mark"]} viewBox="0 0 32 32" aria-hidden="true">
              <rect width="32" height="32" rx="8" />
              <path d="M9 23V9.5M23 23V9.5M9 16.5h14" />
            </svg>
            <span>{messages.common.productName}</span>
          </a>
          <button
            type="button"
            class={styles["menu"]}
            aria-expanded={isMenuOpen()}
            aria-controls="workspace-navigation"
            onClick={() => setMenuOpen(!isMenuOpen())}
          >
            {messages.shell.menu}
          </button>
        </div>
        {props.context}
        <Show when={props.links}>
          {(links) => (
            <NavList
              label={messages.shell.assessmentNavigation}
              links={links()}
              class={styles["assessmentNav"]}
            />
          )}
        </Show>
        <div id="workspace-navigation" class={styles["workspaceNav"]} data-open={isMenuOpen()}>
          <Show when={props.links}>
            <p class={styles["group"]}>{messages.shell.workspace}</p>
          </Show>
          <NavList label={messages.shell.mainNavigation} links={workspaceLinks} class={undefined} />
        </div>
        <p class={styles["promise"]}>{IS_SINGLE_FILE ? sessionMessages.promise : messages.shell.promise}</p>
      </header>
      <div class={styles["content"]}>{props.children}</div>
    </div>
  );
}
