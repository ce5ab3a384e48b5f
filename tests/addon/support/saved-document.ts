import type { Document } from './open-document.ts';

/** Everything that a document keeps, and the same as a text without the count of calls, which no check reads. */
export function save({ emulator, clock }: Document) {
  const [workbook, state, time] = [emulator.workbook.state(), emulator.state.save(), clock.now()];
  const stores = [...Object.values(state.caches), ...Object.values(state.properties), state.triggers];
  return { workbook, state, time, contents: JSON.stringify([workbook, stores.map((map) => [...map]), time]) };
}

/** Brings a document back to a saved state. */
export function restore({ emulator, clock }: Document, saved: ReturnType<typeof save>): void {
  emulator.workbook.restore(saved.workbook);
  emulator.state.restore(saved.state);
  clock.set(saved.time);
}
