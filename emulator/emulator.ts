import vm from 'node:vm';
import { type CallGate, createCallGate, type ServiceCall } from './call-gate.ts';
import { type CallLog, createCallLog } from './call-log.ts';
import { type Clock, systemClock } from './clock.ts';
import { type CellOrTable, toArgument, toResult } from './custom-function.ts';
import { runExecution, SCRIPT_NAME } from './execution.ts';
import { createFaults, type Faults } from './faults.ts';
import { inLocalTime } from './local-time.ts';
import { ownRealm } from './realm.ts';
import { releaseLocks } from './services/lock-service.ts';
import type { LogListener } from './services/logging.ts';
import type { MapsAnswers } from './services/maps-surroundings.ts';
import { type AppsScriptGlobals, createServices } from './services/services.ts';
import type { CacheStore } from './state/cache-store.ts';
import { type Account, QUOTAS, type QuotaLimits } from './state/quotas.ts';
import { createState, type Scoped, type SharedState } from './state/state.ts';

/** Google's limits for one execution. */
const LIMIT_SECONDS: LimitSeconds = { customFunction: 30, other: 6 * 60 };

/** How long an execution may take: of a custom function, and of anything else. */
interface LimitSeconds {
  customFunction: number;
  other: number;
}

export interface EmulatorOptions {
  /** The source text of the script, `build/Code.js`. */
  script: string;
  /** What answers in place of Google Maps. */
  maps: MapsAnswers;
  clock?: Clock;
  /** Decides the daily quotas; personal when left out. */
  account?: Account;
  /** Single quotas other than the account's. */
  quotas?: Partial<QuotaLimits>;
  /** Time limits other than Google's. */
  limitSeconds?: Partial<LimitSeconds>;
  /** Of the spreadsheet and the script; `Etc/UTC` when left out. */
  timeZone?: string;
  /** Of the spreadsheet; `en_US` when left out. */
  locale?: string;
  /** False runs outside a document, where what belongs to the document is null. */
  document?: boolean;
  /** Sees every service call before it happens, and may move the clock or throw. */
  intercept?: (call: ServiceCall) => void;
  /** Receives what the script logs. */
  onLog?: LogListener;
  /** What executions share, for emulators that stand for one document; new when left out. */
  state?: SharedState;
}

/** Google's side of a script: runs its functions, and lets a test see and change what they meet. */
export interface Emulator {
  /** Runs a custom function in a fresh execution, arguments and result converted as Sheets does. */
  runCustomFunction(name: string, args: readonly unknown[]): CellOrTable;
  /** Runs any top-level function as a menu or a sidebar does; returns a copy of its plain data. */
  run(name: string, args?: readonly unknown[]): unknown;
  /** The services of one new execution, for code that is tested outside the script. */
  globals(): AppsScriptGlobals;
  readonly calls: CallLog;
  readonly faults: Faults;
  readonly caches: Scoped<CacheStore>;
  readonly state: SharedState;
  readonly clock: Clock;
}

/** Emulates Apps Script for one script, one document and one user. */
export function createEmulator(options: EmulatorOptions): Emulator {
  const script = new vm.Script(options.script, { filename: SCRIPT_NAME });
  const clock = options.clock ?? systemClock;
  const state = options.state ?? createState(clock, { ...QUOTAS[options.account ?? 'personal'], ...options.quotas });
  const limits = { ...LIMIT_SECONDS, ...options.limitSeconds };
  const calls = createCallLog();
  const faults = createFaults();
  const surroundings = {
    state,
    clock,
    maps: options.maps,
    timeZone: options.timeZone ?? 'Etc/UTC',
    locale: options.locale ?? 'en_US',
    inDocument: options.document ?? true,
    onLog: options.onLog ?? (() => {}),
  };

  function openGate(limitSeconds: number): CallGate {
    return createCallGate({
      execution: state.nextExecution(),
      limitSeconds,
      clock,
      calls,
      faults,
      intercept: options.intercept,
    });
  }

  function execute(functionName: string, args: readonly unknown[], limitSeconds: number): unknown {
    const gate = openGate(limitSeconds);
    const globals = createServices(gate, surroundings);
    try {
      const options = { script, globals, gate, clock, limitSeconds, functionName, args };
      return inLocalTime(surroundings.timeZone, () => runExecution(options));
    } finally {
      releaseLocks(state.locks, gate.execution);
    }
  }

  return {
    runCustomFunction: (name, args) => toResult(execute(name, args.map(toArgument), limits.customFunction)),
    run: (name, args = []) => structuredClone(execute(name, args, limits.other)),
    globals: () => {
      const globals = Object.entries(createServices(openGate(limits.customFunction), surroundings));
      const realm = ownRealm();
      return Object.fromEntries(globals.map(([name, service]) => [name, realm.bringIn(service)])) as AppsScriptGlobals;
    },
    calls,
    faults,
    caches: state.caches,
    state,
    clock,
  };
}
