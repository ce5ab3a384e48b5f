import { useRef } from 'react';
import type { Question, UserAnswer } from '../../script/script-protocol.ts';
import { Dialog } from '../dialog.tsx';

export interface QuestionDialogProps {
  question: Question;
  onAnswer: (answer: UserAnswer) => void;
}

const LABELS = { OK: 'OK', CANCEL: 'Cancel', YES: 'Yes', NO: 'No' } as const;

/** A question or message of the script. */
export function QuestionDialog({ question: { kind, title, text, buttons }, onAnswer }: QuestionDialogProps) {
  const input = useRef<HTMLInputElement>(null);
  const answer = (button: UserAnswer['button']) => () => onAnswer({ button, text: input.current?.value ?? '' });
  const choices = buttons.split('_') as (keyof typeof LABELS)[];
  return (
    <Dialog
      label={title || text}
      title={title}
      buttons={choices.map((button) => [LABELS[button], answer(button)])}
      onCancel={answer('CLOSE')}
    >
      <p>{text}</p>
      {kind === 'prompt' && <input ref={input} aria-label={text} />}
    </Dialog>
  );
}
