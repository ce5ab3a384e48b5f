import { z } from 'zod';

// What clasp answers in JSON, as far as it is used.

/** The files that `clasp push` pushed; none if Google already has them. */
export const pushedFilesAnswer = z.array(z.string());

/** The answer of `clasp show-file-status`. */
export const fileStatusAnswer = z.object({ filesToPush: pushedFilesAnswer });

/** The answer of `clasp pull`. */
export const pulledFilesAnswer = z.object({ pulledFiles: pushedFilesAnswer });

/** The answer of `clasp list-versions`, of which only the length counts. */
export const versionsAnswer = z.array(z.unknown());

/** The answer of `clasp create-version`; clasp gives 0 if Google named none. */
export const newVersionAnswer = z.object({ versionNumber: z.int().min(1) });

/** One entry of `clasp list-deployments`. Google's entry for the latest code has no version. */
export const deploymentAnswer = z.object({
  deploymentId: z.string(),
  versionNumber: z.int().min(0).exactOptional(),
  description: z.string().exactOptional(),
});
export type Deployment = z.infer<typeof deploymentAnswer>;

/** The answer of `clasp list-deployments`. */
export const deploymentsAnswer = z.array(deploymentAnswer);
