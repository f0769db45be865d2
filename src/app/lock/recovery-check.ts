import { createSignal } from "solid-js";
import { normalizeRecoveryText } from "../../storage/lock/recovery-key";
import { drawRecoveryKey, groupsToConfirm } from "./lock-setup";

/** A new recovery key that a person has to type back in part before it counts. */
export type RecoveryCheck = {
  readonly groups: () => readonly string[];
  readonly asked: () => readonly number[];
  readonly typed: () => Readonly<Record<number, string>>;
  readonly type: (group: number, value: string) => void;
  readonly isRight: (group: number) => boolean;
  readonly isConfirmed: () => boolean;
  /** Draws another key; what was typed of the one before is gone. */
  readonly draw: () => Promise<void>;
};

export function createRecoveryCheck(): RecoveryCheck {
  const [groups, setGroups] = createSignal<readonly string[]>([]);
  const [asked, setAsked] = createSignal<readonly number[]>([]);
  const [typed, setTyped] = createSignal<Readonly<Record<number, string>>>({});
  const isRight = (group: number): boolean =>
    groups().length > 0 && normalizeRecoveryText(typed()[group] ?? "") === groups()[group];
  return {
    groups,
    asked,
    typed,
    type: (group, value) => void setTyped({ ...typed(), [group]: value }),
    isRight,
    isConfirmed: () => asked().length > 0 && asked().every(isRight),
    async draw() {
      const drawn = await drawRecoveryKey();
      setTyped({});
      setGroups(drawn);
      setAsked(groupsToConfirm(drawn.length));
    },
  };
}
