import type { Clock } from '../clock.ts';
import { offsetAt, toInstant } from '../dates/time-zone.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** When a trigger fires: once, every few hours, or every few days at an hour of the script's time zone. */
export type Schedule = { at: number } | { everyHours: number } | { everyDays: number; atHour: number };

/** A function that runs by itself. */
export interface InstalledTrigger {
  id: string;
  functionName: string;
  schedule: Schedule;
  /**
   * When it fires next, in milliseconds since the epoch; a one-time trigger that has fired stays, and never does again.
   */
  next: number;
}

/** Starts a store over the installed triggers of a script, by their ids; takes and returns only plain data. */
export function createTriggerStore(clock: Clock, timeZone: string, triggers: Map<string, InstalledTrigger>) {
  let count = 0;
  const nextTime = (schedule: Schedule) => nextAfter(clock.now(), schedule, timeZone);
  return {
    add: (functionName: string, schedule: Schedule): InstalledTrigger => {
      count += 1;
      const trigger = { id: String(count), functionName, schedule, next: nextTime(schedule) };
      triggers.set(trigger.id, trigger);
      return { ...trigger };
    },
    all: (): InstalledTrigger[] => [...triggers.values()].map((trigger) => ({ ...trigger })),
    remove: (id: string): void => {
      triggers.delete(id);
    },
    /** The due triggers, each once however often it was missed. They are set to their next time. */
    takeDue: (): InstalledTrigger[] => {
      const due = [...triggers.values()].filter(({ next }) => next <= clock.now());
      for (const trigger of due) trigger.next = 'at' in trigger.schedule ? Infinity : nextTime(trigger.schedule);
      return due.map((trigger) => ({ ...trigger }));
    },
  };
}

/** Google fires at some minute of the hour; here it is the first one. */
function nextAfter(now: number, schedule: Schedule, timeZone: string): number {
  if ('at' in schedule) return schedule.at;
  if ('everyHours' in schedule) return now + schedule.everyHours * HOUR_MS;
  const local = now + offsetAt(now, timeZone);
  const today = Math.floor(local / DAY_MS) * DAY_MS + schedule.atHour * HOUR_MS;
  const days = today > local ? 0 : schedule.everyDays;
  return toInstant(today + days * DAY_MS, timeZone);
}
