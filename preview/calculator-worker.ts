/** Runs the script's functions in a thread of its own, because the calls of a script block their thread. */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { createDemoMaps } from '../demo-maps/demo-maps.ts';
import { createEmulator } from '../emulator/emulator.ts';
import { ScriptError } from '../emulator/errors.ts';
import type { MenuState } from '../emulator/user-interface.ts';
import type { WorkerReport, WorkerTask } from './calculator.ts';
import { oneByOneClock } from './one-by-one-clock.ts';
import type { Answer, Call, Outcome } from './protocol.ts';
import { mapsCallsOf, runScript } from './script/run-script.ts';
import type { ScriptCall, ScriptOutcome } from './script/script-protocol.ts';

const report = (message: WorkerReport): void => parentPort?.postMessage(message);

const surroundings = {
  script: readFileSync(workerData.scriptPath, 'utf8'),
  maps: createDemoMaps({ onProgress: (progress) => report({ progress }) }),
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
};
const clock = oneByOneClock();
const emulator = createEmulator({ ...surroundings, clock });
const { state } = emulator;

parentPort?.on('message', ({ id, task }: WorkerTask) => {
  try {
    report({ id, answer: 'calls' in task ? answerCalls(task.calls) : runOnPage(task.script) });
  } catch (error) {
    report({ id, failure: String(error) });
  }
});
report({ menus: openDocument() });

function runOnPage(call: ScriptCall): ScriptOutcome {
  clock.startExecution();
  return runScript(call, { ...surroundings, clock, state });
}

function answerCalls(calls: Call[]): Answer {
  const outcomes = calls.map(outcomeOf);
  return { outcomes, mapsCalls: mapsCallsOf(state) };
}

/** Lets the script build its menus, as it does when its user opens the document. */
function openDocument(): MenuState[] {
  try {
    emulator.open();
  } catch (error) {
    report({ progress: `The script could not build its menu: ${String(error)}` });
  }
  return emulator.ui.menus;
}

function outcomeOf({ name, args }: Call): Outcome {
  clock.startExecution();
  try {
    return { value: emulator.runCustomFunction(name, args) };
  } catch (error) {
    if (error instanceof ScriptError) return { error: { code: error.cellError, message: error.message } };
    return { error: { code: '#ERROR!', message: `The local sheet could not run ${name}: ${String(error)}` } };
  }
}
