/**
 * Answers the emulated UrlFetchApp in place of the network. The service handles arguments, permissions, limits, quotas
 * and exceptions. This only turns complete requests into answers.
 */
export interface HttpAnswers {
  /** Answers requests that are sent side by side, in their order. */
  fetchAll(requests: readonly HttpRequest[]): HttpAnswer[];
}

export interface HttpRequest {
  url: string;
  /** In capitals. */
  method: string;
  /** By their names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** Empty if there is none. */
  body: string;
  /** The moment of the call, milliseconds since the epoch. */
  now: number;
}

/** The response, or why there is none: "Address unavailable", "DNS error", "Timeout". */
export type HttpAnswer = (HttpReply | { unreachable: string }) & {
  /** How long it took on the emulator's clock; by default 0, as when real time has passed. */
  milliseconds?: number;
};

interface HttpReply {
  status: number;
  headers?: Readonly<Record<string, string | string[]>>;
  body: string | Uint8Array;
}
