/** `google.script` for a page of the script in the local sheet's frame: it calls the sheet around it. */
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
  const illegal = args.flatMap((arg, index) => illegalIn(arg, String(index)))[0];
  if (illegal !== undefined) throw new TypeError(`Failed due to illegal value in property: ${illegal}`);
  calls += 1;
  waiting.set(calls, handlers);
  // Undefined has no form in JSON and would be lost. Google also turns it into null.
  post({ call: calls, functionName, args: JSON.parse(JSON.stringify(args)) });
}

/** The first name of a value that can't be sent, in a list; empty if all can. */
function illegalIn(value: unknown, name: string): string[] {
  if (value === undefined || value === null || ['string', 'number', 'boolean'].includes(typeof value)) return [];
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  if (typeof value !== 'object' || !isPlain) return [name];
  return Object.entries(value).flatMap(([key, member]) => illegalIn(member, key));
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
