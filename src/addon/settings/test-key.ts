import { openBudget } from '../../own-key/budget.ts';
import { readKeySettings } from '../../own-key/settings.ts';
import { tryKey } from '../../routes-api/try-key.ts';
import { keyWorks, noKeyToTest, testedTooOften } from '../messages.ts';

/** Asks Google for one route with the saved key, which counts as bought. Returns a message, or throws what is wrong. */
export function testKey(): string {
  const settings = readKeySettings();
  if (settings === undefined) throw noKeyToTest();
  const budget = openBudget(settings);
  if (budget.take('essentials', 1) === 0) throw budget.refusal('essentials');
  const problem = tryKey(settings.key);
  if (problem === undefined) return keyWorks();
  budget.giveBack('essentials', 1);
  throw problem.problem === 'burst' ? testedTooOften() : problem;
}
