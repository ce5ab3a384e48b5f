import type { Deadline } from '../retry/deadline.ts';
import { burstDelay } from '../retry/with-retry.ts';
import { now, sleep } from '../services/clock.ts';
import type { Answers } from './answers.ts';
import { FIRST, type Priority } from './priority.ts';

// A call takes two or three of these.
const POLL_MS = 150;

// If an execution marked its request and died, the others wait no longer than this.
const LONGEST_WAIT_MS = 5000;

/**
 * Lets one execution ask for the one missing answer, while the others wait until it is in the cache. Returns when the
 * answer is known, when this execution should ask, or when nobody should.
 *
 * Each execution first sets its mark and then reads the others' marks, so that of two executions at least one sees the
 * other. An execution that sees a mark of a higher priority removes its own and waits. One that sees a mark of a lower
 * priority also waits: the other may not have seen it, and may be asking. If not, its mark will soon be gone.
 */
export function claimRequest(
  answers: Answers<unknown, unknown>,
  priority: Priority,
  deadline: Deadline,
  isStopped: () => boolean,
): void {
  if (!isStopped()) slowDown(answers, deadline);
  const rounds = roundsToClaim(answers.marks().active, priority);
  const end = now() + Math.min(LONGEST_WAIT_MS, deadline.millisecondsLeft());
  let claims = 0;
  while (answers.missing() > 0 && !isStopped()) {
    const others = answers.marks().fetching.filter((other) => claims === 0 || other !== priority);
    if (others.length > 0 && now() < end) {
      if (claims > 0 && others.some((other) => other < priority)) {
        answers.unmarkFetching();
        claims = 0;
      }
      sleep(POLL_MS);
    } else if (claims > 0 && claims >= rounds) {
      return;
    } else {
      answers.markFetching();
      claims++;
      if (rounds === 0) return;
    }
    answers.readCache();
  }
}

/** Waits for a random time while Google is asked too often. */
function slowDown(answers: Answers<unknown, unknown>, deadline: Deadline): void {
  const { burst, fetching } = answers.marks();
  if (!burst || fetching.length > 0) return;
  sleep(Math.max(0, Math.min(burstDelay(Math.random()), deadline.millisecondsLeft())));
  answers.readCache();
}

/**
 * How often to set the mark and read the others'. Once is enough if no other kind of formula ran in the last seconds.
 * If nothing is known yet, formulas of the first priority ask at once, since most sheets have only distances. The
 * others set their mark twice, which gives a formula of the first priority time to set its own.
 */
function roundsToClaim(active: readonly Priority[], priority: Priority): number {
  if (active.length === 0) return priority === FIRST ? 0 : 2;
  return active.some((other) => other !== priority) ? 1 : 0;
}
