import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../../preview/command-line.ts';

describe('the options of npm start', () => {
  it.each([
    [['--port', '65536'], /^"65536" is not a port\. Use[^\n]*$/],
    [['--port=-1'], /^"-1" is not a port\. Use[^\n]*$/],
    [['--book='], /^--book needs the name of a file[^\n]*$/],
    [['--google-key-file='], /^--google-key-file needs the name of a file[^\n]*$/],
    [['--colour'], /^Unknown option '--colour'[^\n]*$/],
  ])('%j is refused, in one line', (args, message) => {
    expect(() => readCommandLine(args)).toThrow(message);
  });

  it('have defaults', () => {
    expect(readCommandLine([])).toEqual({
      book: undefined,
      googleKeyFile: undefined,
      port: 5175,
      open: true,
      help: false,
    });
    expect(readCommandLine(['--port', '0', '--no-open', '-h'])).toMatchObject({ port: 0, open: false, help: true });
  });
});
