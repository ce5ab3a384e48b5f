import { useEffect, useRef } from 'react';
import type { Question, UserAnswer } from '../../script/script-protocol.ts';

export interface QuestionDialogProps {
  question: Question;
  onAnswer: (answer: UserAnswer) => void;
}

const LABELS = { OK: 'OK', CANCEL: 'Cancel', YES: 'Yes', NO: 'No' } as const;

/** A question or message of the script, before anything else can be done. */
export function QuestionDialog({ question, onAnswer }: QuestionDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { kind, title, text, buttons } = question;
  const answer = (button: UserAnswer['button']): void => onAnswer({ button, text: input.current?.value ?? '' });

  return (
    <dialog
      ref={dialog}
      aria-label={title || text}
      onCancel={(event) => {
        event.preventDefault();
        answer('CLOSE');
      }}
    >
      {title && <h2>{title}</h2>}
      <p>{text}</p>
      {kind === 'prompt' && <input ref={input} aria-label={text} />}
      <div className="dialog-buttons">
        {buttonsOf(buttons).map((button) => (
          <button key={button} type="button" onClick={() => answer(button)}>
            {LABELS[button]}
          </button>
        ))}
      </div>
    </dialog>
  );
}

function buttonsOf(buttons: Question['buttons']): (keyof typeof LABELS)[] {
  return buttons.split('_') as (keyof typeof LABELS)[];
}
