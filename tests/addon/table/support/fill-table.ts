import type { Emulator } from '../../../../emulator/index.ts';
import { runTable, type TableOutcome } from '../../../../src/addon/pages/table/run-table.ts';
import type { Script } from '../../../../src/addon/protocol.ts';
import type { TableRun } from '../../../../src/addon/table/run/table-run.ts';
import type {
  FailedRow,
  GoesOn,
  PlaceField,
  TableEstimate,
  TableForm,
  TableJob,
  TableProgress,
  TableStep,
} from '../../../../src/addon/table/table-protocol.ts';
import type { Document } from '../../support/open-document.ts';

/** What a test chooses: places as ranges, or in full. */
export type Chosen = Partial<Omit<TableForm, 'origin' | 'destination'>> & {
  origin?: string | PlaceField;
  destination?: string | PlaceField;
};

/** Rows of different places, without results. */
export const trips = (count: number): string[][] =>
  Array.from({ length: count }, (_, row) => [`From ${row}`, `To ${row}`]);

/** A form for the first rows, with places in columns A and B, and the distance in C. */
export function form(rows: number, more: Chosen = {}): TableForm {
  const { origin = `A1:A${rows}`, destination = `B1:B${rows}` } = more;
  return {
    sheetId: null,
    mode: 'driving',
    options: '',
    outputs: [{ kind: 'distance', unit: 'km' }],
    isRoundTrip: false,
    firstColumn: 'C',
    headingRow: 0,
    refills: false,
    ...more,
    origin: toField(origin),
    destination: toField(destination),
  };
}

const toField = (place: string | PlaceField): PlaceField =>
  typeof place === 'string' ? { kind: 'cells', value: place } : place;

export interface Run {
  /** What happens before each request for rows. */
  beforeRequest?: (request: number) => void;
  isStopped?: () => boolean;
  goesOn?: GoesOn;
}

/** Runs a table as the sidebar does. */
export async function fill(
  document: Document,
  tableForm: TableForm,
  { beforeRequest, isStopped, goesOn = 'no' }: Run = {},
): Promise<TableOutcome & { progress: TableProgress[]; calls: number[] }> {
  const { emulator } = document;
  const progress: TableProgress[] = [];
  const calls: number[] = [];
  let requests = 0;
  const run = {
    script: scriptOf(emulator, () => beforeRequest?.(++requests)),
    onProgress: (now: Pick<TableRun, 'progress' | 'calls'>) => {
      progress.push(now.progress);
      calls.push(now.calls);
    },
    isStopped: isStopped ?? (() => false),
    goesOn: () => goesOn,
    wait: async (milliseconds: number) => document.clock.advance(milliseconds),
  };
  return { ...(await runTable(tableForm, run)), progress, calls };
}

/** Prepares a table, as the first request of a run does. */
export function start({ emulator }: Pick<Document, 'emulator'>, tableForm: TableForm): TableStep {
  return emulator.scriptRun('runForMapsSidebar', ['startTable', tableForm]) as TableStep;
}

/** Fills the next rows. */
export function step({ emulator }: Pick<Document, 'emulator'>, job: TableJob): TableStep {
  return emulator.scriptRun('runForMapsSidebar', ['fillTable', job]) as TableStep;
}

/** The estimate for a form, as the sidebar shows it before the start. */
export function estimate({ emulator }: Pick<Document, 'emulator'>, tableForm: TableForm): TableEstimate {
  return emulator.scriptRun('runForMapsSidebar', ['estimateTable', tableForm]) as TableEstimate;
}

function scriptOf(
  emulator: Emulator,
  beforeRequest: () => void,
): Pick<Script, 'startTable' | 'fillTable' | 'endTable'> {
  return {
    startTable: async (tableForm) => start({ emulator }, tableForm),
    fillTable: async (job) => {
      beforeRequest();
      return step({ emulator }, job);
    },
    endTable: async (job) => emulator.scriptRun('runForMapsSidebar', ['endTable', job]) as FailedRow[],
  };
}
