/** Google's message for an execution that took too long. In the cell of a custom function it names a line. */
export function timeLimitMessage(isCustomFunction: boolean): string {
  return `Exceeded maximum execution time${isCustomFunction ? ' (line 0).' : ''}`;
}

/** Thrown by a service to the script, which sees an error named "Exception" with this message. */
export class ServiceError extends Error {
  override name = 'Exception';
}

/** What a cell shows in place of a value. */
export type CellError = '#ERROR!' | '#NAME?' | '#NUM!' | '#REF!';

/** Thrown when an execution fails, with the message Sheets shows in the cell's tooltip. */
export class ScriptError extends Error {
  override name = 'ScriptError';
  readonly cellError: CellError;
  /** The message as the script gave it, without Sheets' additions. */
  readonly scriptMessage: string;

  constructor(message: string, details: { cellError?: CellError; scriptMessage?: string; cause?: unknown } = {}) {
    super(message, { cause: details.cause });
    this.cellError = details.cellError ?? '#ERROR!';
    this.scriptMessage = details.scriptMessage ?? message;
  }
}

/** Turns whatever a script threw into the error that its user sees. */
export function scriptErrorFrom(thrown: unknown, scriptName: string): ScriptError {
  const { name = 'Error', message = String(thrown), stack = '' } = Object(thrown) as Partial<Error>;
  const line = lineIn(stack, scriptName);
  const place = line === undefined ? '' : ` (line ${line})`;
  return new ScriptError(`${name}: ${message}${place}.`, { scriptMessage: message, cause: thrown });
}

function lineIn(stack: string, scriptName: string): string | undefined {
  const frame = stack.split('\n').find((text) => text.startsWith('    at ') && text.includes(`${scriptName}:`));
  return frame?.split(`${scriptName}:`)[1]?.split(':')[0];
}
