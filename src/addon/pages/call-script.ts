import type { FormulaHelp, RouteView, TableForm, TableJob, TableProgress } from '../protocol.ts';

/** What the sidebar asks of the script. */
export interface Script {
  readSelection(): Promise<string>;
  insertFormula(name: string, params: FormulaHelp['params']): Promise<string>;
  startTable(form: TableForm): Promise<{ job: TableJob; progress: TableProgress }>;
  fillTable(job: TableJob): Promise<TableProgress>;
  endTable(job: TableJob): Promise<void>;
  showRoute(mode: string): Promise<RouteView>;
}

/** The functions of entry-points.js that the sidebar calls. */
export const script: Script = {
  readSelection: () => call('readMapsSelection'),
  insertFormula: (name, params) => call('insertMapsFormula', name, params),
  startTable: (form) => call('startMapsTable', form),
  fillTable: (job) => call('fillMapsTable', job),
  endTable: (job) => call('endMapsTable', job),
  showRoute: (mode) => call('showMapsRoute', mode),
};

function call<T>(name: string, ...args: unknown[]): Promise<T> {
  return new Promise((resolve, reject) => {
    const runner = google.script.run
      .withSuccessHandler((result) => resolve(result as T))
      .withFailureHandler((error) => reject(new Error(wordsOf(error?.message))));
    runner[name]?.(...(args as never[]));
  });
}

/** The message without the name of its class, which Google puts before it at times. */
function wordsOf(message: unknown): string {
  const words = typeof message === 'string' ? message.replace(/^(?:\w*Error|Exception): /, '') : '';
  return words || 'Google Sheets did not answer. Look at your connection and try again.';
}
