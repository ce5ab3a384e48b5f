/** A message that disappears, or one that stays until it is dismissed. */
export interface Message {
  id: number;
  kind: 'toast' | 'error' | 'running';
  title: string;
  text: string;
}

export interface MessagesProps {
  messages: Message[];
  onDismiss: (id: number) => void;
}

/** The script's messages: above the sheet, that it runs or has failed; in the corner, what it has done. */
export function Messages({ messages, onDismiss }: MessagesProps) {
  return (
    <div aria-live="polite">
      {messages.map(({ id, kind, title, text }) => (
        <div key={id} className={`says ${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
          {title && <strong>{title}</strong>}
          <span>{text}</span>
          {kind !== 'running' && (
            <button type="button" onClick={() => onDismiss(id)}>
              Dismiss
            </button>
          )}
        </div>
      ))}
    </div>
  );
}
