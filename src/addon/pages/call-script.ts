import type { Script } from '../protocol.ts';

/** The functions of the script that the sidebar calls, all through one of entry-points.js. */
export const script = new Proxy({} as Script, {
  get:
    (_, name) =>
    (...args: unknown[]) =>
      new Promise((resolve, reject) => {
        google.script.run
          .withSuccessHandler(resolve)
          .withFailureHandler((error) => reject(new Error(wordsOf(error?.message))))
          .runForMapsSidebar(name, ...args);
      }),
});

/** The message without the name of its class, which Google sometimes puts before it. */
function wordsOf(message: unknown): string {
  const words = typeof message === 'string' ? message.replace(/^(?:\w*Error|Exception): /, '') : '';
  return words || 'Google Sheets did not answer. Check your connection and try again.';
}
