/** The answer of `clasp push`: the files it pushed; none if Google already has them. */
export type PushedFiles = readonly string[];

/** The answer of `clasp show-file-status`, as far as it is used. */
export interface FileStatus {
  readonly filesToPush: PushedFiles;
}

/** The answer of `clasp pull`, as far as it is used. */
export interface PulledFiles {
  readonly pulledFiles: readonly string[];
}

/** The answer of `clasp create-version`. */
export interface NewVersion {
  readonly versionNumber: number;
}

/** One entry of `clasp list-deployments`. Google's entry for the latest code has no version. */
export interface Deployment {
  readonly deploymentId: string;
  readonly versionNumber?: number;
  readonly description?: string;
}

/** Whether a value is a list of file names. */
export const isPushedFiles = (value: unknown): value is PushedFiles =>
  isListOf(value, (item) => typeof item === 'string');

/** Whether a value is a file status. */
export const isFileStatus = (value: unknown): value is FileStatus => isPushedFiles(fields(value).filesToPush);

/** Whether a value is a list of pulled files. */
export const isPulledFiles = (value: unknown): value is PulledFiles => isPushedFiles(fields(value).pulledFiles);

/** Whether a value is a list. */
export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** Whether a value is a created version; clasp gives 0 if Google named none. */
export const isNewVersion = (value: unknown): value is NewVersion => Number(fields(value).versionNumber) > 0;

/** Whether a value is a deployment. */
export const isDeployment = (value: unknown): value is Deployment => typeof fields(value).deploymentId === 'string';

/** Whether a value is a list of deployments. */
export const isDeployments = (value: unknown): value is readonly Deployment[] => isListOf(value, isDeployment);

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}

function fields(value: unknown): Record<string, unknown> {
  return Object(value);
}
