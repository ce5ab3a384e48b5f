import { ServiceError } from './errors.ts';

/** The parts of a script's `appsscript.json` that decide what it may do. */
export interface Manifest {
  /** If missing, Google finds the scopes itself. */
  oauthScopes?: readonly string[];
  /** If missing, every address is allowed. */
  urlFetchWhitelist?: readonly string[];
}

const FETCH_SCOPE = 'https://www.googleapis.com/auth/script.external_request';

const TRIGGER_SCOPE = 'https://www.googleapis.com/auth/script.scriptapp';

/** Refuses to fetch if the manifest names scopes, but not the one for other servers. */
export function requireFetchScope({ oauthScopes }: Manifest, method: string): void {
  if (oauthScopes && !oauthScopes.includes(FETCH_SCOPE)) throw fetchPermissionError(method);
}

/** Refuses triggers if the manifest names scopes, but not the one for triggers. */
export function requireTriggerScope({ oauthScopes }: Manifest, method: string): void {
  if (oauthScopes && !oauthScopes.includes(TRIGGER_SCOPE)) throw permissionError(method, TRIGGER_SCOPE);
}

/** Google's message for a fetch without permission. */
export function fetchPermissionError(method: string): ServiceError {
  return permissionError(method, FETCH_SCOPE);
}

function permissionError(method: string, scope: string): ServiceError {
  return new ServiceError(`You do not have permission to call ${method}. Required permissions: ${scope}`);
}

/** Refuses an address that does not begin like one in the manifest. */
export function requireListed({ urlFetchWhitelist }: Manifest, url: string): void {
  if (urlFetchWhitelist && !urlFetchWhitelist.some((prefix) => isUnder(url, prefix))) {
    throw new ServiceError(`Request to ${url} failed because the URL has not been whitelisted in the script manifest.`);
  }
}

/** Whether an address has the scheme and host of a prefix, and a path that begins with its path; "*." is any subdomain. */
function isUnder(url: string, prefix: string): boolean {
  const [address, allowed] = [new URL(url), new URL(prefix.replace('//*.', '//any.'))];
  const host = prefix.includes('//*.')
    ? address.host.endsWith(allowed.host.slice('any'.length))
    : address.host === allowed.host;
  return host && address.protocol === allowed.protocol && address.pathname.startsWith(allowed.pathname);
}
