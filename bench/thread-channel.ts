import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';

/** One end of a channel between two threads that take turns: each sends once, and blocks until the other has sent. */
export type ThreadChannel<Sent, Received> = ReturnType<typeof openThreadChannel<Sent, Received>>;

/** What a thread needs to open its end. */
export interface ChannelEnd {
  port: MessagePort;
  /** Whose turn it is: the number of an end. */
  turn: Int32Array;
  end: 0 | 1;
}

/** Opens one end of a channel. */
export function openThreadChannel<Sent, Received>({ port, turn, end }: ChannelEnd) {
  const other = 1 - end;
  function send(message: Sent): void {
    port.postMessage(message);
    Atomics.store(turn, 0, other);
    Atomics.notify(turn, 0);
  }
  function receive(): Received {
    for (;;) {
      Atomics.wait(turn, 0, other);
      // The turn may be seen before the message.
      const received = receiveMessageOnPort(port);
      if (received) return received.message;
    }
  }
  return {
    /** Sends a message without waiting. */
    send,
    /** Waits for the other end to begin. */
    receive,
    /** Sends a message and waits for the answer. */
    exchange(message: Sent): Received {
      send(message);
      return receive();
    },
  };
}
