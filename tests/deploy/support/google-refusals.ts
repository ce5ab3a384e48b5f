/** An answer of Google's: the HTTP status and the JSON. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

/** Google's answer to an unknown script ID, or one of another account. */
export const NOT_FOUND = refusal(404, 'NOT_FOUND', 'Requested entity was not found.');

/** Google's answer to an account that may only view the script. */
export const NO_PERMISSION = refusal(403, 'PERMISSION_DENIED', 'The caller does not have permission');

function refusal(code: number, status: string, message: string): Reply {
  return { status: code, body: { error: { code, message, status } } };
}
