import vm from 'node:vm';
import type { CallGate } from './call-gate.ts';
import type { Clock } from './clock.ts';
import { ScriptError, scriptErrorFrom } from './errors.ts';
import { realmOf } from './realm.ts';

const SCRIPT_NAME = 'Code.js';

/** Lets a context keep its globals itself, which is faster than on an outside object. The types do not know it yet. */
const OWN_GLOBALS = (vm as unknown as { constants: { DONT_CONTEXTIFY: vm.Context } }).constants.DONT_CONTEXTIFY;

// A script is loaded and called in one run, since each run with a time limit starts a thread. The call is passed in under
// a global name, and removed before the called function can see it.
const CALL = '\n;{ const call = emulatedCall_; delete globalThis.emulatedCall_; call(); }';

/** Scripts by their source text, since compiling a script takes longer than most of its functions. */
const compiled = new Map<string, vm.Script>();

/** Compiles a script, at its first use. */
export function compileScript(source: string): vm.Script {
  const script = compiled.get(source) ?? new vm.Script(source + CALL, { filename: SCRIPT_NAME });
  compiled.set(source, script);
  return script;
}

/**
 * Runs something while the local time of `Date`, in every context, is that of a time zone, as Google does for a script.
 * Node.js has one time zone for the whole process. In a worker thread it stays the machine's.
 */
function inLocalTime<T>(timeZone: string, run: () => T): T {
  const before = process.env.TZ;
  process.env.TZ = timeZone;
  try {
    return run();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}

/** One function of a script to run, and its environment. */
export interface ExecutionOptions {
  script: vm.Script;
  globals: object;
  gate: CallGate;
  clock: Clock;
  limitSeconds: number;
  timeZone: string;
  endsLoops: boolean;
  functionName: string;
  args: readonly unknown[];
}

/**
 * Loads the script into a fresh context, as Google does for every cell, and runs one of its functions.
 * Returns what the function returned, still made of that context's arrays and objects.
 */
export function runExecution(options: ExecutionOptions): unknown {
  const { gate } = options;
  try {
    const result = inLocalTime(options.timeZone, () => runInFreshContext(options));
    if (gate.isOverTime()) throw new ScriptError(gate.timeLimitMessage);
    return result;
  } catch (thrown) {
    // A script may catch what the gate throws and fail for another reason, but the time was still up.
    if (gate.isOverTime() || isVmTimeout(thrown)) throw new ScriptError(gate.timeLimitMessage, { cause: thrown });
    throw thrown instanceof ScriptError ? thrown : scriptErrorFrom(thrown, SCRIPT_NAME);
  }
}

function runInFreshContext(options: ExecutionOptions): unknown {
  const { script, globals, clock, limitSeconds, endsLoops, functionName, args } = options;
  const context = vm.createContext(OWN_GLOBALS);
  const realm = realmOf(context);
  realm.setClock(clock.now);
  for (const [name, service] of Object.entries(globals)) context[name] = realm.bringIn(service);
  context.emulatedCall_ = () => {
    const call = Object.hasOwn(context, functionName) ? context[functionName] : undefined;
    // Names that end in "_" are private to the script.
    if (typeof call !== 'function' || functionName.endsWith('_')) {
      throw new ScriptError(`Script function not found: ${functionName}`, { cellError: '#NAME?' });
    }
    return call(...args.map((arg) => realm.bringIn(arg)));
  };
  // The emulator's clock may stand still, so endless loops need the real one.
  return script.runInContext(context, endsLoops ? { timeout: limitSeconds * 1000 } : {});
}

function isVmTimeout(thrown: unknown): boolean {
  return Object(thrown).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
