import type { Script } from '../protocol.ts';

/** The functions of entry-points.js that the sidebar calls. */
export const script: Script = {
  readSelection: () => call('readMapsSelection'),
  insertFormula: (name, params) => call('insertMapsFormula', name, params),
  describeSheet: () => call('describeMapsSheet'),
  estimateTable: (form) => call('estimateMapsTable', form),
  startTable: (form) => call('startMapsTable', form),
  fillTable: (job) => call('fillMapsTable', job),
  endTable: (job) => call('endMapsTable', job),
  scheduleTable: (form, goesOn) => call('scheduleMapsTable', form, goesOn),
  showCell: (sheetId, cell, text) => call('showMapsCell', sheetId, cell, text),
  showRoute: (mode) => call('showMapsRoute', mode),
  showPlaces: () => call('showMapsPlaces'),
  showBestRoute: (mode, stops) => call('showMapsBestRoute', mode, stops),
  writeOrder: (cells, stops, order) => call('writeMapsOrder', cells, stops, order),
  readSettings: () => call('readMapsSettings'),
  saveSettings: (form) => call('saveMapsSettings', form),
  removeKey: () => call('removeMapsKey'),
  testKey: () => call('testMapsKey'),
};

function call<T>(name: string, ...args: unknown[]): Promise<T> {
  return new Promise((resolve, reject) => {
    const runner = google.script.run
      .withSuccessHandler((result) => resolve(result as T))
      .withFailureHandler((error) => reject(new Error(wordsOf(error?.message))));
    const run = runner[name];
    // A page that was opened before the script changed may call a function that no longer exists.
    if (run === undefined) throw new Error(`The script has no function ${name}. Close this sidebar and open it again.`);
    run(...(args as never[]));
  });
}

/** The message without the name of its class, which Google sometimes puts before it. */
function wordsOf(message: unknown): string {
  const words = typeof message === 'string' ? message.replace(/^(?:\w*Error|Exception): /, '') : '';
  return words || 'Google Sheets did not answer. Check your connection and try again.';
}
