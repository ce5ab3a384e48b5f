import { useRef, useState } from 'react';

/** A message that disappears, or one that stays until it is dismissed. */
interface Message {
  id: number;
  kind: 'toast' | 'error' | 'running';
  title: string;
  text: string;
}

export type MessageList = ReturnType<typeof useMessages>;

const TOAST_MS = 8_000;

/** The present messages; a toast disappears by itself. */
export function useMessages() {
  const [messages, setMessages] = useState<Message[]>([]);
  const count = useRef(0);
  const dismiss = (id: number): void => setMessages((shown) => shown.filter((message) => message.id !== id));

  /** Shows a message and gives its number. */
  function say(message: Omit<Message, 'id'>): number {
    count.current += 1;
    const id = count.current;
    setMessages((shown) => [...shown, { ...message, id }]);
    if (message.kind === 'toast') setTimeout(() => dismiss(id), TOAST_MS);
    return id;
  }
  return { messages, say, dismiss };
}

/** The script's messages: above the sheet, that it runs or has failed; in the corner, what it has done. */
export function Messages({ messages, dismiss }: MessageList) {
  return (
    <div aria-live="polite">
      {messages.map(({ id, kind, title, text }) => (
        <div key={id} className={`says ${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
          {title && <strong>{title}</strong>}
          <span>{text}</span>
          {kind !== 'running' && (
            <button type="button" onClick={() => dismiss(id)}>
              Dismiss
            </button>
          )}
        </div>
      ))}
    </div>
  );
}
