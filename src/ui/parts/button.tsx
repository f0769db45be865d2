import { splitProps, type JSX } from "solid-js";
import styles from "./button.module.css";

export type ButtonLook = "primary" | "plain" | "quiet" | "danger";

type ButtonProps = JSX.ButtonHTMLAttributes<HTMLButtonElement> & { readonly look?: ButtonLook };

export function Button(props: ButtonProps) {
  const [own, rest] = splitProps(props, ["look", "class", "type"]);
  return (
    <button
      type={own.type ?? "button"}
      class={`${styles["button"]} ${styles[own.look ?? "plain"]} ${own.class ?? ""}`}
      {...rest}
    />
  );
}

type LinkButtonProps = { readonly href: string; readonly look?: ButtonLook; readonly children: JSX.Element };

/** A link that looks like a button: it goes somewhere. `href` is a hash route such as `#/help`. */
export function LinkButton(props: LinkButtonProps) {
  return (
    <a href={props.href} class={`${styles["button"]} ${styles[props.look ?? "plain"]}`}>
      {props.children}
    </a>
  );
}
