/**
 * The methods of ScriptApp that install triggers need a permission, which Google asks of everyone at the first use of a
 * script whose text names them. Hardly anyone needs it, so the text names the methods in pieces. Users who want tables
 * to continue by themselves add the permission to the manifest, or install the trigger by hand (docs/decisions.md).
 */
const method = (...parts: string[]): string => parts.join('');

interface Installer {
  [name: string]: (argument?: unknown) => unknown;
}

const installer = (): Installer => ScriptApp as unknown as Installer;

type Trigger = GoogleAppsScript.Script.Trigger;

/**
 * Makes Google run a function every hour or every night, as the only trigger of this function. Throws what Google
 * throws.
 */
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
