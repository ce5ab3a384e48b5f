/** The list of formulas, which the build takes from the help in entry-points.js. */
declare const FORMULA_LIST: import('../protocol.ts').FormulaList;

/** Google's bridge from a page to the script; each function of the script is a method of the runner. */
declare const google: { script: { run: ScriptRunner } };

interface ScriptRunner {
  withSuccessHandler(handler: (result: unknown) => void): ScriptRunner;
  withFailureHandler(handler: (error: { message?: unknown } | null) => void): ScriptRunner;
  [functionName: string]: (...args: never[]) => unknown;
}

/** A style that the build puts into the page. */
declare module '*.css';
