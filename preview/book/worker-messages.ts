import type { MenuState } from '../../emulator/index.ts';
import type { WaitingRequests } from '../google/ask-and-wait.ts';
import type { ScriptCall } from '../script/script-call.ts';
import type { ScriptOutcome } from '../script/script-protocol.ts';
import type { CommandResult, View } from './protocol.ts';
import type { Command, JumpRequest, ViewRequest } from './requests.ts';

/** The start data of the book's thread. */
export interface WorkerStart {
  scriptPath: string;
  bookPath: string;
  memory: SharedArrayBuffer;
  /** Whether the script's requests go to Google instead of the practice services. */
  asksGoogle: boolean;
  /** Counts the threads, from 1. */
  start: number;
  /** A formula that took too long in the previous thread. */
  blamed?: { sheet: number; row: number; column: number; message: string };
}

/** What the thread does when it is asked. */
export interface Tasks {
  view(request: ViewRequest): Omit<View, 'notices' | 'asksGoogle'>;
  /** The target of Ctrl with an arrow. */
  jump(request: JumpRequest): { row: number; column: number };
  command(command: Command): CommandResult;
  runScript(call: ScriptCall): ScriptOutcome;
  save(nothing: null): null;
}

/** A message to the thread: what to do, and with what. */
export interface WorkerTask {
  id: number;
  name: keyof Tasks;
  request: unknown;
}

/** A message of the thread. */
export type WorkerReport =
  | { progress: string }
  | { menus: MenuState[] }
  | { version: string }
  | { notice: string }
  | { unsaved: string | null }
  | { waiting: WaitingRequests }
  | { id: number; answer: unknown }
  | { id: number; refusal: string }
  | { id: number; failure: string };
