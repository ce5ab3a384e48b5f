import { anyPlaceMaps, createEmulator, manualClock } from '../emulator/index.ts';

const ROWS = 5000;
const RUNS = 9;

/**
 * The processor time of a formula over many cached rows, compared with a bare loop that finds the same distances in one
 * JSON text. Only these figures of the bench depend on the machine.
 */
export function describeCpuTime(script: string): string {
  const world = anyPlaceMaps();
  const emulator = createEmulator({ script, clock: manualClock(), account: 'workspace', maps: world });
  const rows = Array.from({ length: ROWS }, (_, index) => [`${index} Avenida 18 de Julio, Montevideo`]);
  const formula = (): unknown => emulator.runCustomFunction('DRIVING_DISTANCE', [rows, 'Aeropuerto de Carrasco']);
  const values = formula() as number[][];
  const data = JSON.stringify(rows.map(([from], index) => [from, 'Aeropuerto de Carrasco', values[index]?.[0]]));
  const bareMs = medianMs(() => bareLoop(data, rows));
  const formulaMs = medianMs(formula);
  const cache = emulator.caches.document;
  const bytes = cache.keys().reduce((sum, key) => sum + Buffer.byteLength(cache.get(key) ?? ''), 0);
  return `W9 on this machine: ${ROWS} cached rows take ${formulaMs.toFixed(0)} ms, ${(formulaMs / bareMs).toFixed(0)} times a \
bare loop over the same data, and ${(bytes / 1000).toFixed(0)} KB, ${(bytes / Buffer.byteLength(data)).toFixed(1)} times the data.`;
}

function bareLoop(data: string, rows: string[][]): unknown[] {
  const known = new Map<string, number>();
  for (const [from, to, meters] of JSON.parse(data) as [string, string, number][]) known.set(`${from}\n${to}`, meters);
  return rows.map(([from]) => [known.get(`${from}\nAeropuerto de Carrasco`)]);
}

function medianMs(run: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}
