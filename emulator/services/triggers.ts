import { found, takes, text, toInt } from '../arguments.ts';
import { ServiceError } from '../errors.ts';
import { requireTriggerScope } from '../manifest.ts';
import { defineService } from '../service.ts';
import type { InstalledTrigger, Schedule } from '../state/trigger-store.ts';
import type { Surroundings } from './surroundings.ts';

const MOST_TRIGGERS = 20;

type ScriptApp = GoogleAppsScript.Script.ScriptApp;
type Trigger = GoogleAppsScript.Script.Trigger;
type Wanted = Partial<Record<'after' | 'everyHours' | 'everyDays' | 'atHour', number>>;

/** The methods of `ScriptApp` that install functions to be run by the clock. */
export function createTriggerMethods({
  gate,
  state: { triggers },
  clock,
  manifest,
}: Surroundings): Pick<ScriptApp, 'newTrigger' | 'getProjectTriggers' | 'deleteTrigger'> {
  const installed = new WeakMap<object, string>();

  function toService({ id, functionName }: InstalledTrigger): Trigger {
    const trigger = defineService(gate, 'Trigger', { getHandlerFunction: () => functionName }) as unknown as Trigger;
    installed.set(trigger, id);
    return trigger;
  }

  function createBuilder(functionName: string): GoogleAppsScript.Script.ClockTriggerBuilder {
    const wanted: Wanted = {};
    const set = (name: keyof Wanted) => (amount: unknown) => {
      wanted[name] = toInt(amount);
      return builder;
    };
    const builder = defineService(gate, 'ClockTriggerBuilder', {
      after: set('after'),
      everyHours: set('everyHours'),
      everyDays: set('everyDays'),
      atHour: set('atHour'),
      create: () => {
        if (triggers.all().length >= MOST_TRIGGERS) {
          throw new ServiceError(
            'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
          );
        }
        return toService(triggers.add(functionName, toSchedule(wanted, clock.now())));
      },
    }) as unknown as GoogleAppsScript.Script.ClockTriggerBuilder;
    return builder;
  }

  return {
    newTrigger: takes([text], (functionName) => {
      requireTriggerScope(manifest, 'ScriptApp.newTrigger');
      return defineService(gate, 'TriggerBuilder', {
        timeBased: () => createBuilder(functionName),
      }) as unknown as GoogleAppsScript.Script.TriggerBuilder;
    }),
    getProjectTriggers: () => {
      requireTriggerScope(manifest, 'ScriptApp.getProjectTriggers');
      return triggers.all().map(toService);
    },
    deleteTrigger: takes([found((trigger) => installed.get(Object(trigger)))], (id) => {
      requireTriggerScope(manifest, 'ScriptApp.deleteTrigger');
      triggers.remove(id);
    }),
  };
}

function toSchedule({ after, everyHours, everyDays, atHour }: Wanted, now: number): Schedule {
  if (after !== undefined) return { at: now + after };
  if (everyHours !== undefined) return { everyHours };
  if (everyDays !== undefined) return { everyDays, atHour: atHour ?? 0 };
  throw new ServiceError('The emulator knows triggers only after some time, every few hours, and every few days.');
}
