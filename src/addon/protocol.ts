import type { KeyUse } from '../own-key/key-use.ts';
import type { PriceGroup } from '../own-key/price-groups.ts';
import type {
  FailedRow,
  GoesOn,
  TableEstimate,
  TableForm,
  TableJob,
  TableSheet,
  TableStep,
} from './table/table-protocol.ts';

/** What the sidebar and the script send each other. google.script.run carries no dates and no undefined. */

/** A route with its picture. */
export interface ShownRoute {
  /** In the order of travel, with the letters of their pins, and the leg that leads to each. */
  stops: { letter: string; place: string; leg: string }[];
  total: string;
  steps: { instruction: string; distance: string }[];
  /** Google's warnings and copyrights. */
  notes: string[];
  link: string;
  /** A data URL; null if Google gave none. */
  picture: string | null;
  /** Why there is no picture or no link. */
  remarks: string[];
}

/** Cells of one column that hold stops. */
export interface StopCells {
  sheetId: number;
  /** In A1 notation. */
  range: string;
}

/** The route through the selected stops. */
export interface SelectedRoute {
  route: ShownRoute;
  stops: string[];
  /** The cells of the stops, one below the other; null if they are not in one column. */
  cells: StopCells | null;
  /** Whether another order can be asked for: there are several stops between the ends. */
  isOrderFree: boolean;
}

/** The route through stops in the best order. */
export interface BestRoute {
  route: ShownRoute;
  /** What the order saves, as a sentence. */
  saving: string;
  /** The stops in that order, by their positions in the given order; null if the given order is the best. */
  order: number[] | null;
}

/** A row of the sheet whose place was found. */
export interface LocatedRow {
  row: number;
  /** The name of the place in its row, or its text if it has no name. */
  name: string;
  /** The address that Google matched, or "lat,lng" as it was written. */
  address: string;
  /** Whether Google matched only part of the text. */
  isGuess: boolean;
  latitude: number;
  longitude: number;
  /** The place in Google Maps. */
  link: string;
}

/** A row of the sheet that is not on the map. */
export interface MissingRow {
  row: number;
  name: string;
  reason: string;
}

/** The places of rows with their picture. */
export interface ShownPlaces {
  /** From which columns they were read. */
  source: string;
  /** Each with the character on its pin; without one if the pin is small or not in the picture. */
  places: (LocatedRow & { label: string })[];
  missing: MissingRow[];
  /** A data URL; null if Google gave none. */
  picture: string | null;
  /** What is missing in the picture. */
  remarks: string[];
}

/** The list of formulas. */
export interface FormulaList {
  formulas: FormulaHelp[];
  /** The texts of all parameters, each once: most functions share theirs. */
  texts: string[];
}

/** One function in the list of formulas. Its required parameters have a sample; `text` is the position of a text. */
export interface FormulaHelp {
  name: string;
  description: string;
  params: { name: string; text: number; sample?: string }[];
}

/** A required parameter, with a sample as a formula writes it. */
export interface RequiredParam {
  name: string;
  sample: string;
}

/** The settings of a Google Maps Platform key, and how much was used. The key itself never leaves the script. */
export interface MapsSettings {
  /** The last four characters of the key; null without a key, empty if they would reveal too much of it. */
  keyEnd: string | null;
  /** Whether the key is the script's, for all its spreadsheets. */
  isShared: boolean;
  use: KeyUse;
  keepMinutes: number;
  groups: GroupUse[];
  /** Today's calls of the free service, one sentence for each quota. */
  freeUse: string[];
  /** What is wrong with the settings as they are. */
  remarks: string[];
}

/** How much was bought in a price group, and the limit for a month. */
export interface GroupUse {
  group: PriceGroup;
  today: number;
  month: number;
  limit: number;
}

/** The settings as the user typed them. An empty key leaves the present one. */
export interface SettingsForm {
  key: string;
  use: string;
  keepMinutes: string;
  limits: Record<PriceGroup, string>;
}

/** The functions that the sidebar calls. */
export interface Script {
  readSelection(): Promise<string>;
  insertFormula(name: string, params: RequiredParam[]): Promise<string>;
  describeSheet(): Promise<TableSheet>;
  estimateTable(form: TableForm): Promise<TableEstimate>;
  startTable(form: TableForm): Promise<TableStep>;
  fillTable(job: TableJob): Promise<TableStep>;
  endTable(job: TableJob): Promise<FailedRow[]>;
  scheduleTable(form: TableForm, goesOn: GoesOn): Promise<string>;
  showCell(sheetId: number, cell: string, text: string): Promise<void>;
  showRoute(mode: string): Promise<SelectedRoute>;
  showBestRoute(mode: string, stops: string[]): Promise<BestRoute>;
  writeOrder(cells: StopCells, stops: string[], order: number[]): Promise<string>;
  showPlaces(): Promise<ShownPlaces>;
  readSettings(): Promise<MapsSettings>;
  saveSettings(form: SettingsForm): Promise<MapsSettings>;
  removeKey(): Promise<MapsSettings>;
  testKey(): Promise<string>;
}
