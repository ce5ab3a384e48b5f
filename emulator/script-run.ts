import { ScriptError } from './errors.ts';

/**
 * Copies arguments as `google.script.run` sends them: numbers, texts, truth values, null, and plain objects and arrays
 * of them. Undefined is left out of objects, and becomes null in arrays.
 * @throws TypeError like the page, for anything else
 */
export function sendArguments(args: readonly unknown[]): unknown[] {
  return args.map((arg, index) => {
    const path = illegalPath(arg, String(index), []);
    if (path !== undefined) throw new TypeError(`Failed due to illegal value in property: ${path}`);
    return arg === undefined ? null : JSON.parse(JSON.stringify(arg));
  });
}

/** Copies a result like `google.script.run`: one with a date or a function arrives as null. */
export function sendResult(result: unknown): unknown {
  const isLegal = illegalPath(result, 'result', []) === undefined;
  return isLegal && result !== undefined ? JSON.parse(JSON.stringify(result)) : null;
}

/** The error that a page's failure handler gets. */
export function sendFailure(error: ScriptError, functionName: string): Error {
  // A page has no method for a function that the script does not have, or that is private.
  if (error.cellError === '#NAME?') return new TypeError(`google.script.run.${functionName} is not a function`);
  const { name = 'Error' } = Object(error.cause) as { name?: string };
  // Google's own messages, such as that of the time limit, have no prefix.
  const message = error.message === error.scriptMessage ? error.message : `${name}: ${error.scriptMessage}`;
  return new ScriptError(message, { scriptMessage: error.scriptMessage, cause: error.cause });
}

/** The name of the first property that can't be sent; undefined if all can. */
function illegalPath(value: unknown, name: string, around: readonly object[]): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (['string', 'boolean', 'number'].includes(typeof value)) return undefined;
  if (typeof value !== 'object' || around.includes(value)) return name;
  if (!Array.isArray(value) && !isPlain(value)) return name;
  for (const [key, member] of Object.entries(value)) {
    const path = illegalPath(member, key, [...around, value]);
    if (path !== undefined) return path;
  }
  return undefined;
}

/** Whether an object is a plain object, of any realm. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
