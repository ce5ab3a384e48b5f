/** The bundle's namespace, as esbuild makes it of generated/namespace.ts; so that entry-points.js is checked against the code. */
declare const mapsInSheets_: typeof import('./generated/namespace.ts');

type FormulaResult<Value> = import('./cells/cell-value.ts').FormulaResult<Value>;

/** The sample of a parameter that is a range: in a sheet, the name of one. */
type Stops = unknown;

/** The sidebar's page, which the build puts in. */
declare const SIDEBAR_HTML: string;

type FormulaParams = import('./addon/protocol.ts').RequiredParam[];
type StopCells = import('./addon/protocol.ts').StopCells;
type TableForm = import('./addon/table/table-protocol.ts').TableForm;
type TableJob = import('./addon/table/table-protocol.ts').TableJob;
type GoesOn = import('./addon/table/table-protocol.ts').GoesOn;
type SettingsForm = import('./addon/protocol.ts').SettingsForm;
