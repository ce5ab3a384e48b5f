/** A message from a page of the script to the sheet around its frame. */
export type FrameMessage = { call: number; functionName: string; args: unknown[] } | { close: true } | { focus: true };

/** The answer to a call: the result, or an error message. */
export interface SheetMessage {
  call: number;
  result: unknown;
  error: string | null;
}
