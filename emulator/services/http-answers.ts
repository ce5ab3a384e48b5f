/**
 * What the emulated UrlFetchApp is given: something that answers in place of the network. The service owns arguments,
 * permissions, limits, quotas and exceptions; what answers only turns complete requests into answers.
 */
export interface HttpAnswers {
  /** Answers requests that are sent side by side, in their order. */
  fetchAll(requests: readonly HttpRequest[]): HttpAnswer[];
}

export interface HttpRequest {
  url: string;
  /** In capitals. */
  method: string;
  /** By their names in small letters. */
  headers: Readonly<Record<string, string>>;
  /** Empty where there is none. */
  body: string;
  /** The moment of the call, milliseconds since the epoch. */
  now: number;
}

/** What came back, or why nothing did: "Address unavailable", "DNS error", "Timeout". */
export type HttpAnswer = (HttpReply | { unreachable: string }) & {
  /** How long it took on the emulator's clock; 0 when left out, as where real time has passed. */
  milliseconds?: number;
};

interface HttpReply {
  status: number;
  headers?: Readonly<Record<string, string | string[]>>;
  body: string | Uint8Array;
}
