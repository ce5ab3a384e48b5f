import { format } from 'node:util';
import { defineService } from '../service.ts';
import type { LogEntry, Surroundings } from './surroundings.ts';

type ConsoleService = Pick<Console, 'error' | 'info' | 'log' | 'warn'>;

/** The `console` of a script. */
export function createConsole({ gate, onLog }: Surroundings): ConsoleService {
  const write =
    (level: LogEntry['level']) =>
    (...args: unknown[]) =>
      onLog({ level, text: format(...args) });
  return defineService(gate, 'console', {
    error: write('error'),
    info: write('info'),
    log: write('info'),
    warn: write('warn'),
  });
}

/** `Logger`, which also keeps the log of its own execution. */
export function createLogger({ gate, onLog }: Surroundings): GoogleAppsScript.Base.Logger {
  let lines: string[] = [];
  const logger: GoogleAppsScript.Base.Logger = defineService(gate, 'Logger', {
    clear: () => {
      lines = [];
    },
    getLog: () => lines.join('\n'),
    log: (...args: unknown[]) => {
      const text = format(...args);
      lines.push(text);
      onLog({ level: 'info', text });
      return logger;
    },
  });
  return logger;
}
