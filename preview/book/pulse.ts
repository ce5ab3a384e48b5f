const [BUSY, BEAT, WORK, SHEET, ROW, COLUMN] = [0, 1, 2, 3, 4, 5] as const;

/**
 * The present work of the book's thread, in memory that the server reads while the thread is busy. Starts idle, or uses
 * the memory of the other side.
 */
export function createPulse(memory = new SharedArrayBuffer(24)) {
  const fields = new Int32Array(memory);
  const at = (field: number): number => Atomics.load(fields, field);
  const set = (field: number, value: number): void => void Atomics.store(fields, field, value);
  return {
    memory,
    /** Says that work begins, and that it has ended. */
    begin: (): void => {
      set(ROW, 0);
      Atomics.add(fields, WORK, 1);
      Atomics.add(fields, BEAT, 1);
      set(BUSY, 1);
    },
    end: (): void => set(BUSY, 0),
    /** Says which cell is computed. */
    computing: (sheet: number, row: number, column: number): void => {
      set(SHEET, sheet);
      set(ROW, row);
      set(COLUMN, column);
      Atomics.add(fields, BEAT, 1);
    },
    read: () => ({
      isBusy: at(BUSY) === 1,
      /** Changes with each piece of work and each cell. */
      beat: at(BEAT),
      /** Changes with each piece of work. */
      work: at(WORK),
      /** The cell that is computed, while one is. */
      cell: at(ROW) > 0 ? { sheet: at(SHEET), row: at(ROW), column: at(COLUMN) } : undefined,
    }),
  };
}
