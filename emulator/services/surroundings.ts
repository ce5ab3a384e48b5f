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
  state: SharedState;
  clock: Clock;
  maps: MapsAnswers;
  http: HttpAnswers | undefined;
  manifest: Manifest;
  workbook: Workbook;
  ui: UserInterface;
  /** The script's HTML files, by name. */
  html: Readonly<Record<string, string>>;
  /** Of the script. */
  timeZone: string;
  /** The language of the user's Google account. */
  userLocale: string;
  inDocument: boolean;
  /** Whether data validation refuses a whole call, when it is made. */
  validatesAtOnce: boolean;
  /** Whether a write leaves out rows that a filter hides. */
  skipsHiddenRows: boolean;
  onLog: LogListener;
}

export interface LogEntry {
  level: 'info' | 'warn' | 'error';
  text: string;
}

/** Receives what scripts log. */
export type LogListener = (entry: LogEntry) => void;
