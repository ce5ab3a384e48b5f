import { ServiceError } from '../errors.ts';
import type { QuotaLimits } from '../state/quotas.ts';
import type { Surroundings } from './surroundings.ts';

/** Takes one call from the budgets of a Maps service, which has one word in Google's messages. */
export function spendMapsCall({ state: { quotas } }: Surroundings, perDay: keyof QuotaLimits, word: string): void {
  if (!quotas.spend('mapsCallsPerSecond')) {
    throw new ServiceError(
      `Service invoked too many times in a short time: ${word} rateMax. Try Utilities.sleep(1000) between calls.`,
    );
  }
  if (!quotas.spend(perDay)) throw new ServiceError(`Service invoked too many times for one day: ${word}.`);
}

/** The provider's answer to a question, if it has one. */
export function requireAnswer<T>(answer: T | undefined, what: string): T {
  if (answer === undefined) throw new ServiceError(`The emulator does not know ${what}: its Maps cannot answer it.`);
  return answer;
}
