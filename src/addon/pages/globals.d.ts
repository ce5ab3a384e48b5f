/** The list of formulas, which the build takes from the help in entry-points.js. */
declare const FORMULA_LIST: import('../protocol.ts').FormulaList;

/** Google's bridge from a page to the script. */
declare const google: { script: { run: ScriptRunner } };

interface ScriptRunner {
  withSuccessHandler(handler: (result: unknown) => void): ScriptRunner;
  withFailureHandler(handler: (error: { message?: unknown } | null) => void): ScriptRunner;
  /** The function of entry-points.js. */
  runForMapsSidebar(name: unknown, ...args: unknown[]): void;
}

/** A style that the build puts into the page. */
declare module '*.css';
