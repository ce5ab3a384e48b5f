import { expect } from 'vitest';
import { type EmulatorOptions, type ServiceCall, ServiceError, timeLimitMessage } from '../../../emulator/index.ts';
import type { Document } from './open-document.ts';
import { restore, save } from './saved-document.ts';

/** An action on a document, and what must hold whatever happens meanwhile. */
interface Disturbed {
  /** Opens the document in the state before the action, once; must pass the options on to the emulator. */
  open(options: Pick<EmulatorOptions, 'intercept'>): Document;
  /** Only the action: its service calls are disturbed. */
  act(document: Document): void;
  /** Checks what is left, and throws if something was lost. Several checks start from the same state. */
  check: Check | Check[];
}

/** `when` tells which call was disturbed. */
type Check = (document: Document, when: string) => void;

type Disturbance = 'killed' | 'failing';

/**
 * Runs an action with its execution killed before a service call, like Google at the time limit: no further call of the
 * script succeeds, whatever it catches. Runs it again with only that call failing. It does so for every call. But a
 * killed execution leaves only the effects of the calls before it, so of calls that find the same state only the first
 * is killed, and the result is checked once. Formulas that Sheets computes meanwhile are not disturbed. Returns how
 * many calls the undisturbed action makes.
 */
export function killAtEveryCall({ open, act, check }: Disturbed): number {
  let onCall: (call: ServiceCall) => void = () => {};
  const document = open({
    intercept: (call) => {
      if (call.authMode !== 'CUSTOM_FUNCTION') onCall(call);
    },
  });
  const before = save(document);
  const checked = new Set<string>();

  /** Runs the action, and returns how it ended. */
  function run(intercept: typeof onCall): unknown {
    restore(document, before);
    onCall = intercept;
    try {
      act(document);
    } catch (error) {
      return error;
    } finally {
      onCall = () => {};
    }
    return undefined;
  }

  function runDisturbed(disturbedCall: number, disturbance: Disturbance): void {
    let calls = 0;
    let when = '';
    let killed: number | undefined;
    // It may end with an error, even because its message failed.
    run(({ execution, method }) => {
      if (execution === killed) throw new ServiceError(timeLimitMessage(false));
      if (++calls !== disturbedCall) return;
      when = `${disturbance} at call ${disturbedCall}, ${method}`;
      if (disturbance === 'killed') killed = execution;
      throw new ServiceError(killed === undefined ? 'Service Spreadsheets failed' : timeLimitMessage(false));
    });
    expect(when).not.toBe('');
    checkWhatIsLeft(when);
  }

  function checkWhatIsLeft(when: string): void {
    const after = save(document);
    if (checked.has(after.contents)) return;
    checked.add(after.contents);
    for (const checkOne of [check].flat()) {
      restore(document, after);
      checkOne(document, when);
    }
  }

  const met: string[] = [];
  const problem = run(() => met.push(save(document).contents));
  if (problem !== undefined) throw problem;
  checkWhatIsLeft('undisturbed');
  met.forEach((contents, index) => {
    if (met.indexOf(contents) === index) runDisturbed(index + 1, 'killed');
    runDisturbed(index + 1, 'failing');
  });
  return met.length;
}
