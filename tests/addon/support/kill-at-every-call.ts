import type { EmulatorOptions } from '../../../emulator/emulator.ts';
import { ServiceError, timeLimitMessage } from '../../../emulator/errors.ts';
import type { Document } from './open-document.ts';

/** What is done to a document, and what must hold whatever happened meanwhile. */
interface Disturbed {
  /** Opens the document anew, in the state before the action; must pass the options on to the emulator. */
  open(options: Pick<EmulatorOptions, 'intercept'>): Document;
  /** The action, and nothing else: its own service calls are the ones that are disturbed. */
  act(document: Document): void;
  /** Checks what is left, and throws where something was lost. `when` tells which call was disturbed. */
  check(document: Document, when: string): void;
}

type Disturbance = 'killed' | 'failing';

/**
 * Runs an action once for every service call it makes, with its execution killed before that call, as Google does at the
 * time limit: the script gets no further call through, whatever it catches. And once more with only that call failing.
 * Formulas that Sheets computes meanwhile are left in peace. Returns how many calls the undisturbed action makes.
 */
export function killAtEveryCall(disturbed: Disturbed): number {
  const calls = run(disturbed, Number.POSITIVE_INFINITY, 'failing');
  for (const disturbance of ['killed', 'failing'] as const) {
    for (let call = 1; call <= calls; call++) run(disturbed, call, disturbance);
  }
  return calls;
}

function run({ open, act, check }: Disturbed, disturbedCall: number, disturbance: Disturbance): number {
  let armed = false;
  let calls = 0;
  let method = 'no call';
  let killed: number | undefined;
  const document = open({
    intercept: (call) => {
      if (!armed || call.authMode === 'CUSTOM_FUNCTION') return;
      if (call.execution === killed) throw new ServiceError(timeLimitMessage(false));
      if (++calls !== disturbedCall) return;
      method = call.method;
      if (disturbance === 'killed') killed = call.execution;
      throw new ServiceError(killed === undefined ? 'Service Spreadsheets failed' : timeLimitMessage(false));
    },
  });
  armed = true;
  try {
    act(document);
  } catch (error) {
    // A killed execution ends with an error, as does one whose very message failed.
    if (method === 'no call') throw error;
  } finally {
    armed = false;
  }
  check(document, method === 'no call' ? 'undisturbed' : `${disturbance} at call ${disturbedCall}, ${method}`);
  return calls;
}
