import { list, object, optional, type ReadBy, text, whole } from '../../emulator/browser.ts';

// What clasp answers in JSON, as far as it is used.

/** The files that `clasp push` pushed; none if Google already has them. */
export const readPushedFiles = list(text);

/** The answer of `clasp show-file-status`. */
export const readFileStatus = object({ filesToPush: readPushedFiles });

/** The answer of `clasp pull`. */
export const readPulledFiles = object({ pulledFiles: readPushedFiles });

/** The answer of `clasp list-versions`, of which only the length counts. */
export const readVersions = list((version) => version);

/** The answer of `clasp create-version`; clasp gives 0 if Google named none. */
export const readNewVersion = object({ versionNumber: whole(1) });

/** One entry of `clasp list-deployments`. Google's entry for the latest code has no version. */
export const readDeployment = object({
  deploymentId: text,
  versionNumber: optional(whole()),
  description: optional(text),
});
export type Deployment = ReadBy<typeof readDeployment>;

/** The answer of `clasp list-deployments`. */
export const readDeployments = list(readDeployment);
