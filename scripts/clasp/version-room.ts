import { DeployFailure } from './deploy-failure.ts';

/** A script project keeps at most this many versions (developers.google.com/apps-script/guides/versions). */
const MAX_VERSIONS = 200;
const WARN_BELOW = 20;
const HOW_TO_DELETE =
  'Delete old ones in the Apps Script editor under Project History (the clock); those in use by a deployment stay.';

/** Refuses a full script project. Otherwise returns a warning if few versions will be left after the next one. */
export function versionRoom(versionCount: number): string | undefined {
  if (versionCount >= MAX_VERSIONS) {
    throw new DeployFailure(
      `Not deployed: the script has ${versionCount} versions, and ${MAX_VERSIONS} is the most. ${HOW_TO_DELETE}`,
    );
  }
  const left = MAX_VERSIONS - versionCount - 1;
  return left < WARN_BELOW ? `Only ${left} more versions fit into this script. ${HOW_TO_DELETE}` : undefined;
}
