/** What a page of the script tells the sheet around its frame. */
export type FrameMessage = { call: number; functionName: string; args: unknown[] } | { close: true } | { focus: true };

/** What it hears of a call: the result, or the message of what went wrong. */
export interface SheetMessage {
  call: number;
  result: unknown;
  error: string | null;
}
