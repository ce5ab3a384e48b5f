import type { AuthMode } from './auth-mode.ts';
import { type CallGate, createCallGate, type ServiceCall } from './call-gate.ts';
import { createCallLog } from './call-log.ts';
import type { CellOrTable } from './cell.ts';
import { type Clock, systemClock } from './clock.ts';
import { toArgument, toResult } from './custom-function.ts';
import { ScriptError } from './errors.ts';
import { compileScript, runExecution } from './execution.ts';
import { createFaults } from './faults.ts';
import { inLocalTime } from './local-time.ts';
import type { Manifest } from './manifest.ts';
import { ownRealm } from './realm.ts';
import { sendArguments, sendFailure, sendResult } from './script-run.ts';
import type { HttpAnswers } from './services/http-answers.ts';
import { releaseLocks } from './services/lock-service.ts';
import type { MapsAnswers } from './services/maps-provider.ts';
import { AuthModes } from './services/script-app.ts';
import { type AppsScriptGlobals, createServices } from './services/services.ts';
import type { LogListener } from './services/surroundings.ts';
import { createEvaluate } from './spreadsheet/formulas/evaluate-formula.ts';
import { Workbook } from './spreadsheet/workbook.ts';
import { type Account, QUOTAS, type QuotaLimits } from './state/quotas.ts';
import { createState, type SharedState } from './state/state.ts';
import { createUserInterface, functionBehind } from './user-interface.ts';

/** Google's limits for one execution. */
const LIMIT_SECONDS: LimitSeconds = { customFunction: 30, other: 6 * 60 };

/** How long an execution may take: of a custom function or while opening, and of anything else. */
interface LimitSeconds {
  customFunction: number;
  other: number;
}

export interface EmulatorOptions {
  /** The source text of the script, `build/Code.js`. */
  script: string;
  /** What answers in place of Google Maps. */
  maps: MapsAnswers;
  /** What answers in place of the network. */
  http?: HttpAnswers;
  /** The script's `appsscript.json`; without one it may fetch anything. */
  manifest?: Manifest;
  /** The script's HTML files, by their names without ".html". */
  html?: Readonly<Record<string, string>>;
  clock?: Clock;
  /** Determines the daily quotas; personal by default. */
  account?: Account;
  /** Single quotas other than the account's. */
  quotas?: Partial<QuotaLimits>;
  /** Time limits other than Google's. */
  limitSeconds?: Partial<LimitSeconds>;
  /** If false, the host ends a script that loops without calling a service. This saves each execution a thread. */
  endsLoops?: boolean;
  /** Of the script, and of a spreadsheet that is not given; `Etc/UTC` by default. */
  timeZone?: string;
  /** Of a spreadsheet that is not given; `en_US` by default. */
  locale?: string;
  /** The language of the user's Google account; `en` by default. */
  userLocale?: string;
  /** The spreadsheet that the script is bound to; by default an empty one. Its formulas run the script's functions. */
  workbook?: Workbook;
  /** False means outside a document, where everything of the document is null. */
  document?: boolean;
  /**
   * How data validation refuses a value: the whole call when it is made, or by default the cell, with an exception at
   * the next flush or read. It is not established what Google does.
   */
  validatesAtOnce?: boolean;
  /** Whether a write leaves out rows that a filter hides. It was reported once, so a script must be ready for it. */
  skipsHiddenRows?: boolean;
  /** Called before every service call. It may move the clock or throw. */
  intercept?: (call: ServiceCall) => void;
  /** Receives what the script logs. */
  onLog?: LogListener;
  /** If false, the host brings the sheet up to date after a script. */
  settles?: boolean;
  /** The shared state of executions, for several emulators of one document; new by default. */
  state?: SharedState;
}

/** Google's side of a script: runs its functions, and lets a test see and change their environment. */
export type Emulator = ReturnType<typeof createEmulator>;

/** Emulates Apps Script for one script, one document and one user. */
export function createEmulator(options: EmulatorOptions) {
  const { maps, http, manifest = {}, html = {}, clock = systemClock, account = 'personal', intercept } = options;
  const { timeZone = 'Etc/UTC', locale = 'en_US', userLocale = 'en', document: inDocument = true } = options;
  const {
    onLog = () => {},
    endsLoops = true,
    settles = true,
    validatesAtOnce = false,
    skipsHiddenRows = false,
  } = options;
  const script = compileScript(options.script);
  const limits = { ...LIMIT_SECONDS, ...options.limitSeconds };
  const state = options.state ?? createState(clock, { ...QUOTAS[account], ...options.quotas }, timeZone);
  const workbook = options.workbook ?? new Workbook({ timeZone, locale });
  const ui = createUserInterface();
  const calls = createCallLog();
  const faults = createFaults();
  const own = { state, workbook, ui, clock };
  const surroundings = {
    ...own,
    maps,
    http,
    manifest,
    html,
    timeZone,
    userLocale,
    inDocument,
    validatesAtOnce,
    skipsHiddenRows,
    onLog,
  };

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
      const execution = { script, globals, gate, clock, limitSeconds, endsLoops, functionName, args: given };
      return inLocalTime(timeZone, () => runExecution(execution));
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
