/** A fault that no test can notice, or that is not worth one. */
export interface Accepted {
  file: string;
  /** The line as it stands in the source, without blanks around it. */
  line: string;
  reason: string;
}

/** The faults that may stay unnoticed. */
export const ACCEPTED: readonly Accepted[] = [];
