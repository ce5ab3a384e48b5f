import { type ReactNode, useEffect, useRef } from 'react';

export interface DialogProps {
  label: string;
  title?: string;
  buttons: [label: string, choose: () => void][];
  /** Called when Escape closes it. */
  onCancel: () => void;
  children: ReactNode;
}

/** A question before anything else can be done. */
export function Dialog({ label, title, buttons, onCancel, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      {title && <h2>{title}</h2>}
      {children}
      <div className="dialog-buttons">
        {buttons.map(([text, choose]) => (
          <button key={text} type="button" onClick={choose}>
            {text}
          </button>
        ))}
      </div>
    </dialog>
  );
}
