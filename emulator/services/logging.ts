import { format } from 'node:util';
import type { CallGate } from '../call-gate.ts';
import { defineService } from '../service.ts';

interface LogEntry {
  level: 'info' | 'warn' | 'error';
  text: string;
}

/** Receives what scripts log. */
export type LogListener = (entry: LogEntry) => void;

type ConsoleService = Pick<Console, 'error' | 'info' | 'log' | 'warn'> & {
  time(label: string): void;
  timeEnd(label: string): void;
};

/** The `console` of a script. */
export function createConsole(gate: CallGate, listener: LogListener): ConsoleService {
  const write =
    (level: LogEntry['level']) =>
    (...args: unknown[]) =>
      listener({ level, text: format(...args) });
  return defineService(gate, 'console', {
    error: write('error'),
    info: write('info'),
    log: write('info'),
    warn: write('warn'),
    time: () => {},
    timeEnd: () => {},
  });
}

/** `Logger`, which also keeps the log of its own execution. */
export function createLogger(gate: CallGate, listener: LogListener): GoogleAppsScript.Base.Logger {
  let lines: string[] = [];
  const logger: GoogleAppsScript.Base.Logger = defineService(gate, 'Logger', {
    clear: () => {
      lines = [];
    },
    getLog: () => lines.join('\n'),
    log: (...args: unknown[]) => {
      const text = format(...args);
      lines.push(text);
      listener({ level: 'info', text });
      return logger;
    },
  });
  return logger;
}
