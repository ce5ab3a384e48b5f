import { useRef, useState } from 'react';
import type { Message } from './messages.tsx';

const TOAST_MS = 8_000;

export interface MessageList {
  messages: Message[];
  /** Shows a message and gives its number. */
  say: (message: Omit<Message, 'id'>) => number;
  dismiss: (id: number) => void;
}

/** The present messages; a toast disappears by itself. */
export function useMessages(): MessageList {
  const [messages, setMessages] = useState<Message[]>([]);
  const count = useRef(0);
  const dismiss = (id: number): void => setMessages((shown) => shown.filter((message) => message.id !== id));

  function say(message: Omit<Message, 'id'>): number {
    count.current += 1;
    const id = count.current;
    setMessages((shown) => [...shown, { ...message, id }]);
    if (message.kind === 'toast') setTimeout(() => dismiss(id), TOAST_MS);
    return id;
  }
  return { messages, say, dismiss };
}
