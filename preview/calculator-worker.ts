/** Runs the script's functions in a thread of its own, because the calls of a script block their thread. */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { createEmulator } from '../emulator/emulator.ts';
import { ScriptError } from '../emulator/errors.ts';
import { createEmbeddedMaps } from '../emulator/maps/embedded-maps.ts';
import { QUOTAS } from '../emulator/state/quotas.ts';
import type { WorkerReport, WorkerTask } from './calculator.ts';
import type { Call, Outcome } from './protocol.ts';

const report = (message: WorkerReport): void => parentPort?.postMessage(message);

const emulator = createEmulator({
  script: readFileSync(workerData.scriptPath, 'utf8'),
  maps: createEmbeddedMaps({ onProgress: (progress) => report({ progress }) }),
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
});

parentPort?.on('message', ({ id, calls }: WorkerTask) => {
  const outcomes = calls.map(outcomeOf);
  const used = emulator.state.quotas.used('directionsPerDay');
  report({ id, answer: { outcomes, mapsCalls: { used, limit: QUOTAS.personal.directionsPerDay } } });
});
report({ ready: true });

function outcomeOf({ name, args }: Call): Outcome {
  try {
    return { value: emulator.runCustomFunction(name, args) };
  } catch (error) {
    if (error instanceof ScriptError) return { error: { code: error.cellError, message: error.message } };
    return { error: { code: '#ERROR!', message: `The local sheet could not run ${name}: ${String(error)}` } };
  }
}
