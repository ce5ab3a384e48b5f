/** What `clasp push` answers: the files it pushed, none when Google already has them. */
export type PushedFiles = readonly string[];

/** What `clasp show-file-status` answers, as far as it is used. */
export interface FileStatus {
  readonly filesToPush: PushedFiles;
}

/** What `clasp pull` answers, as far as it is used. */
export interface PulledFiles {
  readonly pulledFiles: readonly string[];
}

/** What `clasp create-version` answers. */
export interface NewVersion {
  readonly versionNumber: number;
}

/** One entry of `clasp list-deployments`; the one Google keeps for the latest code has no version. */
export interface Deployment {
  readonly deploymentId: string;
  readonly versionNumber?: number;
  readonly description?: string;
}

/** Tells a list of file names. */
export const isPushedFiles = (value: unknown): value is PushedFiles =>
  isListOf(value, (item) => typeof item === 'string');

/** Tells a file status. */
export const isFileStatus = (value: unknown): value is FileStatus => isPushedFiles(fields(value).filesToPush);

/** Tells pulled files. */
export const isPulledFiles = (value: unknown): value is PulledFiles => isPushedFiles(fields(value).pulledFiles);

/** Tells a list, whatever it holds. */
export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** Tells a created version; clasp puts 0 where Google named none. */
export const isNewVersion = (value: unknown): value is NewVersion => Number(fields(value).versionNumber) > 0;

/** Tells a deployment. */
export const isDeployment = (value: unknown): value is Deployment => typeof fields(value).deploymentId === 'string';

/** Tells a list of deployments. */
export const isDeployments = (value: unknown): value is readonly Deployment[] => isListOf(value, isDeployment);

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}

function fields(value: unknown): Record<string, unknown> {
  return Object(value);
}
