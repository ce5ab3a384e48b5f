import { MessageChannel, type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import type { HttpAnswer, HttpAnswers, HttpRequest } from '../../emulator/index.ts';
import type { Forward } from './forward-to-google.ts';

/** Requests that a blocked thread sends to the thread that can ask, and how it gets the answers. */
export interface WaitingRequests {
  requests: readonly HttpRequest[];
  port: MessagePort;
  /** Becomes 1 when the answers are in the port. */
  signal: Int32Array;
}

const LONGEST_MS = 60_000;

/** Lets another thread ask, and blocks this one until it has the answers, since a script expects them at once. */
export function askAndWait(send: (waiting: WaitingRequests) => void): HttpAnswers {
  return {
    fetchAll: (requests) => {
      const { port1, port2 } = new MessageChannel();
      const signal = new Int32Array(new SharedArrayBuffer(4));
      send({ requests, port: port2, signal });
      Atomics.wait(signal, 0, 0, LONGEST_MS);
      const answers = receiveMessageOnPort(port1)?.message as HttpAnswer[] | undefined;
      port1.close();
      return answers ?? requests.map(() => ({ unreachable: 'Timeout' }));
    },
  };
}

/** Asks on behalf of a thread that waits. */
export async function answerWaiting({ requests, port, signal }: WaitingRequests, forward: Forward): Promise<void> {
  port.postMessage(await forward(requests));
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
}
