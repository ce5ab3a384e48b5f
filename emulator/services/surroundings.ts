import type { CallGate } from '../call-gate.ts';
import type { Clock } from '../clock.ts';
import type { Manifest } from '../manifest.ts';
import type { Workbook } from '../spreadsheet/workbook.ts';
import type { SharedState } from '../state/state.ts';
import type { UserInterface } from '../user-interface.ts';
import type { HttpAnswers } from './http-answers.ts';
import type { MapsAnswers } from './maps-provider.ts';

/** What the services of one execution use. */
export interface Surroundings {
  gate: CallGate;
  /** The shared state of executions, for several emulators of one document; new by default. */
  state: SharedState;
  clock: Clock;
  /** What answers in place of Google Maps. */
  maps: MapsAnswers;
  /** What answers in place of the network. */
  http?: HttpAnswers;
  /** The script's `appsscript.json`; without one it may fetch anything. */
  manifest: Manifest;
  /** The spreadsheet that the script is bound to; by default an empty one. Its formulas run the script's functions. */
  workbook: Workbook;
  ui: UserInterface;
  /** The script's HTML files, by their names without ".html". */
  html: Readonly<Record<string, string>>;
  /** Of the script, and of a spreadsheet that is not given; `Etc/UTC` by default. */
  timeZone: string;
  /** The language of the user's Google account; `en` by default. */
  userLocale: string;
  inDocument: boolean;
  /**
   * How data validation refuses a value: the whole call when it is made, or by default the cell, with an exception at
   * the next flush or read. It is not established what Google does.
   */
  validatesAtOnce: boolean;
  /** Whether a write leaves out rows that a filter hides. It was reported once, so a script must be ready for it. */
  skipsHiddenRows: boolean;
  /** Receives what the script logs. */
  onLog: (entry: LogEntry) => void;
}

export interface LogEntry {
  level: 'info' | 'warn' | 'error';
  text: string;
}
