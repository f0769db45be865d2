import { createSignal, Show } from "solid-js";
import { moveErrorSentence, type ActionMover, type Asking } from "../../../app/action-mover";
import { planLifeMessages } from "../../../app/messages/plan-life";
import { newMoveAnswers, toMove, type MoveAnswers } from "../../../app/move-answers";
import { Button } from "../button";
import { ButtonRow, Dialog } from "../dialog";
import { IdentifierWarning } from "../identifier-warning";
import { Notice } from "../notice";
import { RoleField } from "../role-field";
import { messages } from "../../../app/messages";
import { MoveFields } from "./move-fields";
import { ProofFields } from "./proof-fields";
import styles from "./move-dialog.module.css";

const FORM_ID = "move-action";

/** Asks for what a move of an action takes, and says in place what is still missing. */
function OpenMoveDialog(props: { readonly mover: ActionMover; readonly asking: Asking }) {
  const text = planLifeMessages.dialog;
  // eslint-disable-next-line solid/reactivity -- a dialog is opened for one move and closes with it
  const { asking, mover } = props;
  const [answers, setAnswers] = createSignal<MoveAnswers>(newMoveAnswers(asking, mover.today(), mover.by()));
  const change = (patch: Partial<MoveAnswers>): void =>
    void setAnswers((before) => ({ ...before, ...patch }));
  const [problem, setProblem] = createSignal<string | null>(null);
  const [isBusy, setBusy] = createSignal(false);
  const { action, target } = asking;

  async function confirm(): Promise<void> {
    if (isBusy()) return;
    const move = toMove(target, answers());
    if (move === null) {
      setProblem(text.chooseHeld);
      return;
    }
    mover.setBy(answers().by);
    setBusy(true);
    const error = await mover.answer(move);
    setBusy(false);
    setProblem(error === null ? null : moveErrorSentence(error));
  }

  const confirmWords = (): string => {
    if (target !== "check") return text.confirm[target];
    return answers().held === "no" ? text.confirmNotHeld : text.confirmHeld;
  };

  return (
    <Dialog
      title={target === "check" ? text.checkTitle : text.titles[target]}
      isOpen={true}
      onClose={() => mover.cancel()}
    >
      <form
        id={FORM_ID}
        class={styles["form"]}
        onSubmit={(event) => {
          event.preventDefault();
          void confirm();
        }}
      >
        <p class={styles["action"]}>{action.title}</p>
        <MoveFields asking={asking} today={mover.today()} answers={answers()} onChange={change} />
      </form>
      <Show when={target === "proof in"}>
        {/* Not inside the form: adding evidence has a form of its own. */}
        <ProofFields
          action={action}
          chosenIds={answers().proofEvidenceIds}
          onChange={(proofEvidenceIds) => change({ proofEvidenceIds })}
        />
      </Show>
      <Show when={target !== "verified"}>
        <RoleField
          label={text.by}
          hint={text.byHint}
          isOptional
          value={answers().by}
          onChange={(by) => change({ by })}
        />
      </Show>
      <IdentifierWarning text={[answers().proofNote, answers().reason, answers().by].join("\n")} />
      <div role="alert">
        <Show when={problem()}>
          {(sentence) => (
            <Notice tone="danger">
              <p>{sentence()}</p>
            </Notice>
          )}
        </Show>
      </div>
      <ButtonRow>
        <Button type="submit" form={FORM_ID} look="primary" disabled={isBusy()}>
          {confirmWords()}
        </Button>
        <Button look="quiet" onClick={() => mover.cancel()}>
          {messages.common.cancel}
        </Button>
      </ButtonRow>
    </Dialog>
  );
}

/** The question of the move that is being made, if there is one. */
export function MoveDialog(props: { readonly mover: ActionMover }) {
  return (
    <Show when={props.mover.asking()} keyed>
      {(asking) => <OpenMoveDialog mover={props.mover} asking={asking} />}
    </Show>
  );
}
