import { createContext, Script } from 'node:vm';
import { DeployFailure } from './deploy-failure.ts';

const LOAD_LIMIT_MS = 5000;

/** Refuses a bundle that Google could not load, or that lacks a function or the help text of the entry points. */
export function checkBundle(bundle: string, entryPoints: string): void {
  if (!bundle.startsWith(entryPoints)) {
    throw new DeployFailure(
      'Not pushed: build/Code.js does not begin with src/entry-points.js, so Sheets would show no help.',
    );
  }
  const globals = loadWithoutServices(bundle);
  const missing = declaredFunctions(entryPoints).filter((name) => typeof globals[name] !== 'function');
  if (missing.length > 0) {
    throw new DeployFailure(`Not pushed: build/Code.js does not offer ${missing.join(', ')}.`);
  }
}

/** Loads the bundle like Google, as one classic script. Using a service while loading is an error. */
function loadWithoutServices(bundle: string): Record<string, unknown> {
  const context = createContext();
  try {
    new Script(bundle, { filename: 'build/Code.js' }).runInContext(context, { timeout: LOAD_LIMIT_MS });
  } catch (error) {
    throw new DeployFailure(`Not pushed: build/Code.js does not load: ${error}`);
  }
  return context;
}

function declaredFunctions(source: string): string[] {
  return [...source.matchAll(/^function (\w+)\(/gm)].map((match) => match[1] ?? '');
}
