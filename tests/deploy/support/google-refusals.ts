/** An answer of Google's: the HTTP status and the JSON. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

/** Google's answer to a script id it does not know, or not for this account. */
export const NOT_FOUND = refusal(404, 'NOT_FOUND', 'Requested entity was not found.');

/** Google's answer to an access token that is no longer good. */
export const UNAUTHENTICATED = refusal(
  401,
  'UNAUTHENTICATED',
  'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
);

/** Google's answer while the account's switch for the Apps Script API is off. */
export const API_SWITCHED_OFF = refusal(
  403,
  'PERMISSION_DENIED',
  'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.',
);

/** Google's answer to an account that may only look at the script. */
export const NO_PERMISSION = refusal(403, 'PERMISSION_DENIED', 'The caller does not have permission');

/** Google's answer to a deployment too many, after which clasp exits with 0. */
export const TOO_MANY_DEPLOYMENTS = refusal(
  400,
  'INVALID_ARGUMENT',
  'Scripts may only have up to 20 versioned deployments at a time.',
);

/** The answer of Google's token service to a login that was withdrawn. */
export const LOGIN_WITHDRAWN: Reply = {
  status: 400,
  body: { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' },
};

function refusal(code: number, status: string, message: string): Reply {
  return { status: code, body: { error: { code, message, status } } };
}
