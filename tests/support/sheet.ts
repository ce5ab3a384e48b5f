import {
  anyPlaceMaps,
  type CellOrTable,
  createEmulator,
  type DirectionsQuery,
  type Emulator,
  type EmulatorOptions,
  type ManualClock,
  manualClock,
  ScriptError,
} from '../../emulator/index.ts';
import { readBuilt } from './read-built.ts';

/** The built bundle on the emulator, as a sheet sees it; time stands still unless a test moves it. */
export interface Sheet {
  emulator: Emulator;
  clock: ManualClock;
  /** The queries that reached the world of the test. */
  queries: DirectionsQuery[];
  /** The value that a cell with this formula shows; throws what Sheets shows in the tooltip. */
  formula(name: string, ...args: unknown[]): CellOrTable;
  /** The message of a cell that shows an error; fails the test if the cell has a value. */
  message(name: string, ...args: unknown[]): string;
  mapsCalls(): number;
  cacheReads(): number;
  cacheWrites(): number;
}

/** Opens a sheet in a world where every place exists, unless the test brings its own. */
export function openSheet(options: Partial<EmulatorOptions> = {}): Sheet {
  const clock = manualClock();
  const world = anyPlaceMaps();
  const manifest = JSON.parse(readBuilt('appsscript.json'));
  const emulator = createEmulator({
    script: readBuilt('Code.js'),
    manifest,
    clock,
    maps: world,
    endsLoops: false,
    ...options,
  });
  const formula: Sheet['formula'] = (name, ...args) => emulator.runCustomFunction(name, args);
  return {
    emulator,
    clock,
    queries: world.queries,
    formula,
    message: (name, ...args) => messageOf(() => formula(name, ...args)),
    mapsCalls: () => emulator.calls.count('Maps.getDirections'),
    cacheReads: () => emulator.calls.count('Cache.get') + emulator.calls.count('Cache.getAll'),
    cacheWrites: () => emulator.calls.count('Cache.put') + emulator.calls.count('Cache.putAll'),
  };
}

function messageOf(run: () => CellOrTable): string {
  try {
    throw new Error(`no error, but ${JSON.stringify(run())}`);
  } catch (error) {
    if (error instanceof ScriptError) return error.scriptMessage;
    throw error;
  }
}
