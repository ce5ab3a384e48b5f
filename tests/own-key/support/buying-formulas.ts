/** Formulas that take from the monthly budget like those with a key. The tests bundle them as a script. */
import { openBudget } from '../../../src/own-key/budget.ts';
import type { PriceGroup } from '../../../src/own-key/price-groups.ts';
import { readKeySettings } from '../../../src/own-key/settings.ts';

Object.assign(globalThis, {
  BUY(group: PriceGroup, count: number, unused = 0): number | string {
    const settings = readKeySettings();
    if (!settings) return 'no key';
    const budget = openBudget(settings);
    const granted = budget.take(group, count);
    budget.giveBack(group, Math.min(granted, unused));
    return granted;
  },
  WHY_NOT(group: PriceGroup, count: number): string {
    const settings = readKeySettings();
    if (!settings) return 'no key';
    const budget = openBudget(settings);
    budget.take(group, count);
    return budget.refusal(group).message;
  },
});
