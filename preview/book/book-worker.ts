/** Holds the book in its own thread, since the calls of a script block their thread. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { createDemoMaps } from '../../demo-maps/demo-maps.ts';
import { createWebServices } from '../../demo-maps/web-services/web-services.ts';
import { contentAt, createState, type Manifest, QUOTAS, Workbook } from '../../emulator/index.ts';
import { askAndWait } from '../google/ask-and-wait.ts';
import { KEY_PROPERTY, STAND_IN_KEY } from '../google/keys.ts';
import { oneByOneClock } from '../one-by-one-clock.ts';
import { openBook } from './book.ts';
import { BookError } from './book-error.ts';
import { createBookFile } from './book-file.ts';
import { jumpFrom } from './jump.ts';
import { openPropertyFile } from './property-file.ts';
import { createPulse } from './pulse.ts';
import { createSample } from './sample-workbook.ts';
import type { Tasks, WorkerReport, WorkerStart, WorkerTask } from './worker-messages.ts';

// Short enough that typing is answered at once.
const SLICE_MS = 30;
const TELL_EVERY_MS = 100;
// A small book is saved with every change, a large one when there is a pause.
const QUICK_SAVE_MS = 50;
const SAVE_PAUSE_MS = 1_000;
const TRY_AGAIN_MS = 10_000;

const { scriptPath, bookPath, memory, asksGoogle, start, blamed } = workerData as WorkerStart;
const report = (message: WorkerReport): void => parentPort?.postMessage(message);
const pulse = createPulse(memory);
const file = createBookFile(bookPath);
const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const { workbook, notices } = file.open(() => (asksGoogle ? new Workbook({ timeZone }) : createSample(timeZone)));
if (blamed) blame(workbook, blamed);
const maps = createDemoMaps({ onProgress: (progress) => report({ progress }) });
const clock = oneByOneClock();
const state = createState(clock, QUOTAS.personal);
const saveProperties = openPropertyFile(`${bookPath}.properties`, state.properties);
if (asksGoogle) {
  // A practice key that may have been entered must not hide it.
  state.properties.document.remove(KEY_PROPERTY);
  state.properties.script.set(KEY_PROPERTY, STAND_IN_KEY);
}
const book = openBook({
  workbook,
  start,
  script: readFileSync(scriptPath, 'utf8'),
  manifest: readManifest(),
  maps,
  http: asksGoogle
    ? askAndWait((waiting) => parentPort?.postMessage({ waiting } satisfies WorkerReport, [waiting.port]))
    : createWebServices(maps),
  state,
  clock,
  onCompute: ({ sheet, row, column }) => pulse.computing(idOf(sheet), row, column),
  onProblem: (problem) => report({ progress: problem }),
});

let told = '';
let tellTimer: NodeJS.Timeout | undefined;
let saveTimer: NodeJS.Timeout | undefined;
let isComputing = false;
let savedVersion = '';
let saveTook = 0;

const tasks: Tasks = {
  view: book.view,
  jump: (request) => jumpFrom(workbook, request),
  command: book.command,
  runScript: (call) => {
    // If the script hangs, its thread is ended, and everything that was not saved is lost.
    save();
    return book.runScript(call);
  },
  save: () => {
    save();
    return null;
  },
};

parentPort?.on('message', ({ id, name, request }: WorkerTask) => {
  try {
    report({ id, answer: working(() => tasks[name](request as never)) });
  } catch (error) {
    report({ id, ...(error instanceof BookError ? { refusal: error.message } : { failure: String(error) }) });
  }
  afterChange(true);
  compute();
});
for (const notice of notices) report({ notice });
report({ menus: book.menus });
compute();

/** What the script may fetch; a script without a manifest may fetch anything. */
function readManifest(): Manifest {
  const path = join(dirname(scriptPath), 'appsscript.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}

/** Computes stale formulas, a little at a time, so that messages are handled in between. */
function compute(): void {
  if (isComputing) return;
  isComputing = true;
  setImmediate(function slice() {
    const isDone = working(() => book.settleFor(SLICE_MS));
    isComputing = !isDone;
    afterChange();
    if (!isDone) setImmediate(slice);
  });
}

function working<T>(work: () => T): T {
  pulse.begin();
  try {
    return work();
  } finally {
    pulse.end();
  }
}

/** Notifies the pages, and has the change saved: a user's change at once, computed results after a while. */
function afterChange(isByUser = false): void {
  saveProperties();
  if (book.version !== told && tellTimer === undefined) {
    tell();
    tellTimer = setTimeout(() => {
      tellTimer = undefined;
      tell();
    }, TELL_EVERY_MS);
  }
  if (book.version === savedVersion) return;
  if (isByUser && saveTook < QUICK_SAVE_MS) save();
  else saveTimer ??= setTimeout(save, SAVE_PAUSE_MS);
}

function tell(): void {
  if (book.version === told) return;
  told = book.version;
  report({ version: told });
}

function save(): void {
  clearTimeout(saveTimer);
  saveTimer = undefined;
  const { version } = book;
  if (version === savedVersion) return;
  const before = performance.now();
  try {
    file.save(book.saved());
    savedVersion = version;
    report({ unsaved: null });
  } catch (error) {
    report({ unsaved: (error as Error).message });
    saveTimer = setTimeout(save, TRY_AGAIN_MS);
  }
  saveTook = performance.now() - before;
}

function idOf(name: string): number {
  return workbook.sheets.find((sheet) => sheet.name === name)?.id ?? 0;
}

/** A formula that took too long is not computed again until it is changed; otherwise it would stop every thread. */
function blame({ sheets }: Workbook, { sheet: id, row, column, message }: NonNullable<WorkerStart['blamed']>): void {
  const sheet = sheets.find((each) => each.id === id);
  const content = sheet && contentAt(sheet, row, column);
  if (content?.formula !== undefined) {
    content.result = { table: [[{ error: '#ERROR!', message }]], reads: [] };
  }
}
