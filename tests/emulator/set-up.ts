import { manualClock } from '../../emulator/clock.ts';
import { createEmulator, type EmulatorOptions } from '../../emulator/emulator.ts';
import type { FormulaSurroundings } from '../../emulator/spreadsheet/calculation/evaluate.ts';
import { anyPlaceMaps } from '../../emulator/testing.ts';

/** An emulator on a manual clock in a world where every place exists. */
export function setUp(options: Partial<EmulatorOptions> = {}) {
  const clock = manualClock();
  const maps = anyPlaceMaps();
  const emulator = createEmulator({ script: '', maps, clock, ...options });
  return { emulator, clock, maps, ...emulator.globals() };
}

/** For formulas outside a workbook, in which references mean nothing. */
export const NOWHERE: FormulaSurroundings = {
  find: () => undefined,
  findByText: () => undefined,
  readArea: () => [],
  markVolatile: () => {},
  keepLink: () => {},
};
