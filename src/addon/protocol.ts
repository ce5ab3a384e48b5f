import type {
  GoesOn,
  ScheduleAnswer,
  TableEnd,
  TableEstimate,
  TableForm,
  TableJob,
  TableSheet,
  TableStep,
} from './table/table-protocol.ts';

/** What the sidebar and the script tell each other: only what google.script.run carries, so no dates and no undefined. */

/** A route with its picture. */
export interface ShownRoute {
  stops: string[];
  distance: string;
  duration: string;
  steps: { instruction: string; distance: string }[];
  notes: string[];
  link: string;
  /** A data URL; null where Google gave none. */
  picture: string | null;
  /** Why there is no picture or no link. */
  remarks: string[];
}

/** The list of formulas. */
export interface FormulaList {
  formulas: FormulaHelp[];
  /** The texts of all parameters, each once: most functions share theirs. */
  texts: string[];
}

/** One function in the list of formulas. */
export interface FormulaHelp {
  name: string;
  description: string;
  params: FormulaParam[];
}

/** A parameter, with the position of its help among the texts; a required one with a sample. */
interface FormulaParam extends Partial<RequiredParam> {
  name: string;
  text: number;
}

/** A required parameter, with a sample as it stands in a formula. */
export interface RequiredParam {
  name: string;
  sample: string;
}

/** What the sidebar asks of the script. */
export interface Script {
  readSelection(): Promise<string>;
  insertFormula(name: string, params: RequiredParam[]): Promise<string>;
  describeSheet(): Promise<TableSheet>;
  estimateTable(form: TableForm): Promise<TableEstimate>;
  startTable(form: TableForm): Promise<TableStep>;
  fillTable(job: TableJob): Promise<TableStep>;
  endTable(job: TableJob): Promise<TableEnd>;
  scheduleTable(form: TableForm, goesOn: GoesOn): Promise<ScheduleAnswer>;
  showCell(sheetId: number, cell: string, text: string): Promise<void>;
  showRoute(mode: string): Promise<ShownRoute>;
}
