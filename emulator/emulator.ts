import type { AuthMode } from './auth-mode.ts';
import { type CallGate, createCallGate, type ServiceCall } from './call-gate.ts';
import { createCallLog } from './call-log.ts';
import type { CellOrTable } from './cell.ts';
import { systemClock } from './clock.ts';
import { toArgument, toResult } from './custom-function.ts';
import { ScriptError } from './errors.ts';
import { compileScript, runExecution } from './execution.ts';
import { createFaults } from './faults.ts';
import { ownRealm } from './realm.ts';
import { sendArguments, sendFailure, sendResult } from './script-run.ts';
import { releaseLocks } from './services/lock-service.ts';
import { AuthModes } from './services/script-app.ts';
import { type AppsScriptGlobals, createServices } from './services/services.ts';
import type { Surroundings } from './services/surroundings.ts';
import { createEvaluate } from './spreadsheet/formulas/evaluate-formula.ts';
import { Workbook } from './spreadsheet/workbook.ts';
import { type Account, QUOTAS, type QuotaLimits } from './state/quotas.ts';
import { createState } from './state/state.ts';
import { createUserInterface, functionBehind } from './user-interface.ts';

/** Google's limits for one execution. */
const LIMIT_SECONDS: LimitSeconds = { customFunction: 30, other: 6 * 60 };

/** How long an execution may take: of a custom function or while opening, and of anything else. */
interface LimitSeconds {
  customFunction: number;
  other: number;
}

const USUAL = {
  manifest: {},
  html: {},
  userLocale: 'en',
  validatesAtOnce: false,
  skipsHiddenRows: false,
  onLog: () => {},
};

/** A script, what answers it, and what is not as by default. */
export interface EmulatorOptions extends Partial<Omit<Surroundings, 'gate' | 'ui' | 'maps' | 'inDocument'>> {
  /** The source text of the script, `build/Code.js`. */
  script: string;
  maps: Surroundings['maps'];
  /** Determines the daily quotas; personal by default. */
  account?: Account;
  /** Single quotas other than the account's. */
  quotas?: Partial<QuotaLimits>;
  /** Time limits other than Google's. */
  limitSeconds?: Partial<LimitSeconds>;
  /** If false, the host ends a script that loops without calling a service. This saves each execution a thread. */
  endsLoops?: boolean;
  /** Of a spreadsheet that is not given; `en_US` by default. */
  locale?: string;
  /** False means outside a document, where everything of the document is null. */
  document?: boolean;
  /** Called before every service call. It may move the clock or throw. */
  intercept?: (call: ServiceCall) => void;
  /** If false, the host brings the sheet up to date after a script. */
  settles?: boolean;
}

/** Google's side of a script: runs its functions, and lets a test see and change their environment. */
export type Emulator = ReturnType<typeof createEmulator>;

/** Emulates Apps Script for one script, one document and one user. */
export function createEmulator(options: EmulatorOptions) {
  const { clock = systemClock, account = 'personal', intercept, timeZone = 'Etc/UTC', locale = 'en_US' } = options;
  const { document: inDocument = true, endsLoops = true, settles = true } = options;
  const script = compileScript(options.script);
  const limits = { ...LIMIT_SECONDS, ...options.limitSeconds };
  const state = options.state ?? createState(clock, { ...QUOTAS[account], ...options.quotas }, timeZone);
  const workbook = options.workbook ?? new Workbook({ timeZone, locale });
  const ui = createUserInterface();
  const calls = createCallLog();
  const faults = createFaults();
  const surroundings = { ...USUAL, ...options, timeZone, inDocument, state, workbook, ui, clock };

  const limitOf = (mode: AuthMode) => (mode === 'FULL' ? limits.other : limits.customFunction);

  function openGate(authMode: AuthMode, hasUser = true): CallGate {
    const [execution, limitSeconds] = [state.nextExecution(), limitOf(authMode)];
    return createCallGate({ execution, limitSeconds, authMode, hasUser, clock, calls, faults, intercept });
  }

  function execute(
    functionName: string,
    authMode: AuthMode,
    args: readonly unknown[] | ((globals: AppsScriptGlobals) => unknown[]),
    hasUser = true,
  ): unknown {
    const gate = openGate(authMode, hasUser);
    const globals = createServices({ ...surroundings, gate });
    const given = typeof args === 'function' ? args(globals) : args;
    const limitSeconds = limitOf(authMode);
    try {
      return runExecution({
        script,
        globals,
        gate,
        clock,
        limitSeconds,
        timeZone,
        endsLoops,
        functionName,
        args: given,
      });
    } finally {
      releaseLocks(state.locks, gate.execution);
      // Google updates the sheet at the end of a script, if the script did not.
      if (authMode !== 'CUSTOM_FUNCTION') {
        // A script also changes things that no formula sees, such as notes and formats.
        workbook.touch();
        if (settles) workbook.settle();
      }
    }
  }

  /** Runs `onOpen` or `onInstall`, if the script has it. */
  function trigger(functionName: string, authMode: 'NONE' | 'LIMITED' | 'FULL'): void {
    const mode = { authMode: AuthModes[authMode] };
    try {
      // Without authorization, Google also passes the spreadsheet, but refuses each of its methods.
      execute(functionName, authMode, ({ SpreadsheetApp }) => [
        authMode === 'NONE' ? mode : { ...mode, source: SpreadsheetApp.getActive() },
      ]);
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }

  function fire(functionName: string, triggerUid: string): { functionName: string; error?: Error } {
    try {
      execute(functionName, 'FULL', [{ authMode: AuthModes.FULL, triggerUid }], false);
      return { functionName };
    } catch (error) {
      return { functionName, error: error as Error };
    }
  }

  const runCustomFunction = (name: string, args: readonly unknown[]): CellOrTable =>
    toResult(execute(name, 'CUSTOM_FUNCTION', args.map(toArgument)));
  workbook.now = clock.now;
  workbook.setEvaluate(createEvaluate(runCustomFunction, workbook));

  return {
    /** Runs a custom function in a fresh execution, with arguments and result converted like in Sheets. */
    runCustomFunction,
    /** Runs any top-level function like a menu or a sidebar; returns a copy of its plain data. */
    run: (name: string, args: readonly unknown[] = []): unknown => structuredClone(execute(name, 'FULL', args)),
    /** Opens the document: `onOpen` builds the menus. Without authorization ("NONE") it may do nothing else. */
    open: ({ authMode = 'LIMITED' }: { authMode?: 'NONE' | 'LIMITED' | 'FULL' } = {}): void => {
      ui.menus = [];
      trigger('onOpen', authMode);
    },
    /** Installs the add-on into the open document. */
    install: (): void => trigger('onInstall', 'FULL'),
    /** Chooses a menu item by its label, in whichever menu it is. */
    choose: (label: string): void => {
      const functionName = functionBehind(ui.menus, label);
      if (functionName === undefined) throw new RangeError(`No menu has an item "${label}".`);
      execute(functionName, 'FULL', []);
    },
    /**
     * Calls a function like a page with `google.script.run`. Returns what its success handler gets; throws what its
     * failure handler gets.
     */
    scriptRun: (functionName: string, args: readonly unknown[] = []): unknown => {
      const sent = sendArguments(args);
      try {
        return sendResult(execute(functionName, 'FULL', sent));
      } catch (error) {
        throw error instanceof ScriptError ? sendFailure(error, functionName) : error;
      }
    },
    /**
     * Runs the installed triggers that are due, one after the other and without a user. Returns the functions that ran,
     * with their errors.
     */
    fireTriggers: (): { functionName: string; error?: Error }[] =>
      state.triggers.takeDue().map(({ functionName, id }) => fire(functionName, id)),
    /**
     * The services of one new execution, a custom function's unless told otherwise, for code tested outside the script.
     */
    globals: (authMode: AuthMode = 'CUSTOM_FUNCTION'): AppsScriptGlobals => {
      const globals = Object.entries(createServices({ ...surroundings, gate: openGate(authMode) }));
      const realm = ownRealm();
      return Object.fromEntries(globals.map(([name, service]) => [name, realm.bringIn(service)])) as AppsScriptGlobals;
    },
    calls,
    faults,
    caches: state.caches,
    state,
    clock,
    workbook,
    /** Menus, sidebar, windows and messages as the user sees them. */
    ui,
  };
}

const isMissing = (error: unknown): boolean => error instanceof ScriptError && error.cellError === '#NAME?';
