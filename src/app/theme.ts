import { createSignal, type Accessor } from "solid-js";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];
export const textSizes = ["normal", "large", "largest"] as const;
export type TextSize = (typeof textSizes)[number];

export type Appearance = {
  readonly theme: Accessor<Theme>;
  readonly setTheme: (theme: Theme) => void;
  readonly textSize: Accessor<TextSize>;
  readonly setTextSize: (size: TextSize) => void;
};

const THEME_KEY = "havenmark.theme";
const TEXT_SIZE_KEY = "havenmark.text-size";

function readChoice<T extends string>(store: Storage, key: string, choices: readonly T[], otherwise: T): T {
  const value = store.getItem(key);
  return choices.find((choice) => choice === value) ?? otherwise;
}

/**
 * How the app looks on this device. Kept in local storage, not in the workspace: it says nothing
 * about a clinic and must be known before the first paint.
 */
export function createAppearance(root: HTMLElement, store: Storage): Appearance {
  const [theme, setThemeSignal] = createSignal(readChoice(store, THEME_KEY, themes, "system"));
  const [textSize, setTextSizeSignal] = createSignal(readChoice(store, TEXT_SIZE_KEY, textSizes, "normal"));
  const show = (): void => {
    root.dataset["theme"] = theme();
    root.dataset["textSize"] = textSize();
  };
  show();
  return {
    theme,
    setTheme(next) {
      store.setItem(THEME_KEY, next);
      setThemeSignal(next);
      show();
    },
    textSize,
    setTextSize(next) {
      store.setItem(TEXT_SIZE_KEY, next);
      setTextSizeSignal(next);
      show();
    },
  };
}
