import { burstDelay } from '../retry/backoff-delay.ts';
import type { Deadline } from '../retry/deadline.ts';
import { now, sleep } from '../services/clock.ts';
import type { Answers } from './answers.ts';
import { FIRST, type Priority } from './priority.ts';

// A call takes two or three of these.
const POLL_MS = 150;

// An execution that marked its request and died must not hold the others up for longer.
const LONGEST_WAIT_MS = 5000;

/**
 * Lets one execution ask for the one answer that is missing, and the others wait until it is in the cache. Comes back
 * when the answer is known or this execution is to ask.
 *
 * Each execution first sets its mark and then reads the others' marks, so that of two at least one sees the other. The
 * one that sees a mark of a higher priority takes its own back and waits. The one that sees a lower priority waits, too:
 * the other may not have seen it and be asking; if not, its mark will soon be gone.
 */
export function claimRequest(answers: Answers<unknown, unknown>, priority: Priority, deadline: Deadline): void {
  slowDown(answers, deadline);
  const verifies = mayMeetOthers(answers.marks().active, priority);
  const end = now() + Math.min(LONGEST_WAIT_MS, deadline.millisecondsLeft());
  let claimed = false;
  while (answers.missing() > 0 && answers.marks().stop === undefined) {
    const others = answers.marks().fetching.filter((other) => !claimed || other !== priority);
    if (others.length > 0 && now() < end) {
      if (claimed && others.some((other) => other < priority)) {
        answers.unmarkFetching();
        claimed = false;
      }
      sleep(POLL_MS);
    } else if (claimed) {
      return;
    } else {
      answers.markFetching();
      claimed = true;
      if (!verifies) return;
    }
    answers.readCache();
  }
}

/** Waits a random time while Google is asked too often. */
function slowDown(answers: Answers<unknown, unknown>, deadline: Deadline): void {
  const { burst, fetching, stop } = answers.marks();
  if (!burst || stop || fetching.length > 0) return;
  sleep(Math.max(0, Math.min(burstDelay(Math.random()), deadline.millisecondsLeft())));
  answers.readCache();
}

/**
 * Whether another kind of formula may ask for the same answer at this moment: where one was at work in the last
 * seconds, or where nothing is known yet. Most sheets have distances only, so those read once more only where they know.
 */
function mayMeetOthers(active: readonly Priority[], priority: Priority): boolean {
  return active.length === 0 ? priority !== FIRST : active.some((other) => other !== priority);
}
