/** `google.script` for a page of the script in the local sheet's frame: it calls the sheet around it. */
import { sendArguments } from '../../../../emulator/browser.ts';
import type { FrameMessage, SheetMessage } from './frame-protocol.ts';

type Handler = (value: unknown, userObject: unknown) => void;

/** What a page has set up for its next call. */
interface Handlers {
  success?: Handler;
  failure?: Handler;
  userObject?: unknown;
}

const waiting = new Map<number, Handlers>();
let calls = 0;

const post = (message: FrameMessage): void => window.parent.postMessage(message, '*');

/** Each change makes a new runner, so that one may be kept and used for several calls. */
function runner(handlers: Handlers): object {
  const settings: Record<string, (value: never) => object> = {
    withSuccessHandler: (success: Handler) => runner({ ...handlers, success }),
    withFailureHandler: (failure: Handler) => runner({ ...handlers, failure }),
    withUserObject: (userObject: unknown) => runner({ ...handlers, userObject }),
  };
  return new Proxy(settings, {
    get: (_, name) => settings[String(name)] ?? ((...args: unknown[]) => call(String(name), args, handlers)),
  });
}

function call(functionName: string, args: unknown[], handlers: Handlers): void {
  const sent = sendArguments(args);
  calls += 1;
  waiting.set(calls, handlers);
  post({ call: calls, functionName, args: sent });
}

window.addEventListener('message', ({ source, data }: MessageEvent<SheetMessage>) => {
  const handlers = source === window.parent ? waiting.get(data.call) : undefined;
  if (!handlers) return;
  waiting.delete(data.call);
  if (data.error === null) handlers.success?.(data.result, handlers.userObject);
  else if (handlers.failure)
    handlers.failure(Object.assign(new Error(data.error), { name: 'ScriptError' }), handlers.userObject);
  else throw new Error(data.error);
});

Object.assign(window, {
  google: {
    script: {
      run: runner({}),
      host: { close: () => post({ close: true }), editor: { focus: () => post({ focus: true }) } },
    },
  },
});
