/** The bundle's namespace, which esbuild makes from generated/namespace.ts. So entry-points.js is checked against the code. */
declare const mapsInSheets_: typeof import('./generated/namespace.ts');

type FormulaResult<Value> = import('./cells/cell-value.ts').FormulaResult<Value>;

/** The sample of a parameter that is a range: the name of one in a sheet. */
type Stops = unknown;

/** The sidebar's page. The build inserts it. */
declare const SIDEBAR_HTML: string;

type FormulaParams = import('./addon/protocol.ts').RequiredParam[];
type StopCells = import('./addon/protocol.ts').StopCells;
type TableForm = import('./addon/table/table-protocol.ts').TableForm;
type TableJob = import('./addon/table/table-protocol.ts').TableJob;
type GoesOn = import('./addon/table/table-protocol.ts').GoesOn;
type SettingsForm = import('./addon/protocol.ts').SettingsForm;
