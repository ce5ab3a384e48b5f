import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const SOURCE = `
import { openBudget } from './budget.ts';
import { readKeySettings } from './settings.ts';

globalThis.BUY = (group, count, unused = 0) => {
  const settings = readKeySettings();
  if (!settings) return 'no key';
  const budget = openBudget(settings);
  const granted = budget.take(group, count);
  budget.giveBack(group, Math.min(granted, unused));
  return granted;
};

globalThis.WHY_NOT = (group, count) => {
  const budget = openBudget(readKeySettings());
  budget.take(group, count);
  return budget.refusal(group).message;
};
`;

/** A script whose functions BUY and WHY_NOT take from the month's budget, as a formula with a key does. */
export async function purchaseScript(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: SOURCE,
      resolveDir: fileURLToPath(new URL('../../../src/own-key', import.meta.url)),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
  });
  return outputFiles[0]?.text ?? '';
}
