import type { HttpAnswer } from '../../emulator/index.ts';

/** A refusal in the form of Google's newer services. */
export interface GoogleError {
  code: number;
  status: string;
  message: string;
  details?: readonly object[];
}

/** Thrown when a service refuses. */
export class Refusal extends Error {
  readonly error: GoogleError;

  constructor(error: GoogleError) {
    super(error.message);
    this.error = error;
  }
}

/** The refusal of an invalid request. */
export function invalidArgument(message: string, violations?: readonly { field: string; description: string }[]) {
  return new Refusal({
    code: 400,
    status: 'INVALID_ARGUMENT',
    message,
    ...(violations && {
      details: [{ '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: violations }],
    }),
  });
}

/** JSON, indented as Google's is. */
export function jsonAnswer(value: unknown, status = 200): HttpAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=UTF-8' },
    body: `${JSON.stringify(value, null, 2)}\n`,
  };
}
