import type { Area } from '../../emulator/spreadsheet/area.ts';
import type { Metadata } from '../../emulator/spreadsheet/sheet.ts';
import type { MenuState, Question, Answer as UserAnswer } from '../../emulator/user-interface.ts';
import type { CellProblem, MapsCalls, PlainCell } from '../protocol.ts';

export type { Area, MenuState, Metadata, Question, UserAnswer };

/** What a cell of the page shows. */
export type PlainShown = PlainCell | { problem: CellProblem };

/** A cell that holds something, as it stands in the page. */
export interface CellSnapshot {
  /** With its equals sign. */
  formula?: string;
  /** What it shows: of a formula that spills all its rows, else one cell. */
  shown: PlainShown[][];
  note?: string;
  isBold?: boolean;
}

/** What is selected; rows and columns count from 1. */
export interface Selected {
  area: Area;
  current: { row: number; column: number };
}

/** A sheet as it stands in the page. */
export interface SheetSnapshot {
  id: number;
  name: string;
  rows: number;
  columns: number;
  /** By address. */
  cells: Record<string, CellSnapshot>;
  selected: Selected;
  metadata: Metadata[];
}

/** All sheets of the page, in the order of their tabs. */
export interface WorkbookSnapshot {
  sheets: SheetSnapshot[];
  activeId: number;
}

/** A function of the script to run on what the page holds, as a menu item or a page of the script asks for it. */
export interface ScriptCall {
  from: 'menu' | 'page';
  functionName: string;
  args: unknown[];
  workbook: WorkbookSnapshot;
  /** What the user has answered to the questions that this run asks, in their order. */
  answers: UserAnswer[];
}

/** What a run wrote into a cell; what is left out stays as it is. */
export interface CellChange {
  content?: { formula: string } | { value: PlainCell };
  /** Empty where it was removed. */
  note?: string;
  isBold?: boolean;
}

/** What a run did to a sheet. */
export interface SheetChanges {
  id: number;
  /** Of a sheet that is new. */
  created?: { name: string; index: number; rows: number; columns: number };
  /** By address. */
  cells: Record<string, CellChange>;
  /** Addresses of formulas that were computed anew. */
  recalculated: string[];
  /** All of it, where any of it changed. */
  metadata?: Metadata[];
  selected?: Selected;
}

/** What came of a run. */
export interface ScriptResult {
  /** What the function returned, as a page of the script gets it. */
  result: unknown;
  /** The message of what it threw; what it wrote before that stays written. */
  error: string | null;
  changes: SheetChanges[];
  activeId: number;
  /** Messages to be shown: a toast passes, an alert waits to be read. */
  toasts: { title: string; message: string }[];
  alerts: { title: string; text: string }[];
  /** A page to be shown beside the sheet. */
  sidebar: { title: string; html: string } | null;
  mapsCalls: MapsCalls;
}

/** A run ends, or it needs an answer of the user first and then begins anew. */
export type ScriptOutcome = { question: Question } | ScriptResult;
