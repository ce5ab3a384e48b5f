import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';

/** One end of a line between two threads that take turns: each speaks once and blocks until the other has spoken. */
export interface ThreadChannel<Sent, Received> {
  /** Says something and waits for the answer. */
  exchange(message: Sent): Received;
  /** Waits for the other end to begin. */
  receive(): Received;
  /** Says something without waiting. */
  send(message: Sent): void;
}

/** What a thread needs to open its end. */
export interface ChannelEnd {
  port: MessagePort;
  /** Whose turn it is: the number of an end. */
  turn: Int32Array;
  end: 0 | 1;
}

/** Opens one end of a line. */
export function openThreadChannel<Sent, Received>({ port, turn, end }: ChannelEnd): ThreadChannel<Sent, Received> {
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
    send,
    receive,
    exchange(message) {
      send(message);
      return receive();
    },
  };
}
