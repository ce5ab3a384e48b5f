import type { FormulaError } from '../errors.ts';
import type { Budget } from '../own-key/budget.ts';
import { PRICE_GROUPS, type PriceGroup } from '../own-key/price-groups.ts';

/** Requests that were paid for together. */
interface Payment<Item> {
  group: PriceGroup;
  count: number;
  unused: Set<Item>;
}

/**
 * Opens the payments of an execution: which requests were paid for from the monthly budget.
 * @param requestsPerPurchase how many requests Google counts as one
 */
export function openPayments<Item>(budget: Budget, priceOf: (item: Item) => PriceGroup, requestsPerPurchase: number) {
  const payments: Payment<Item>[] = [];
  const paid = new Map<Item, Payment<Item>>();
  const purchasesFor = (count: number): number => Math.ceil(count / requestsPerPurchase);

  return {
    /** Pays for requests that are not paid for yet. Returns those that the budget refuses, with the reason. */
    pay(items: readonly Item[]): Map<Item, FormulaError> {
      const refused = new Map<Item, FormulaError>();
      for (const group of PRICE_GROUPS) {
        const wanted = items.filter((item) => !paid.has(item) && priceOf(item) === group);
        if (wanted.length === 0) continue;
        const granted = wanted.slice(0, budget.take(group, purchasesFor(wanted.length)) * requestsPerPurchase);
        const payment = { group, count: granted.length, unused: new Set(granted) };
        payments.push(payment);
        for (const item of granted) paid.set(item, payment);
        for (const item of wanted.slice(granted.length)) refused.set(item, budget.refusal(group));
      }
      return refused;
    },
    /** Notes that Google answered a request, which must be paid for again if it is asked again. */
    use(item: Item): void {
      paid.get(item)?.unused.delete(item);
      paid.delete(item);
    },
    /**
     * Notes that Google may have answered a request, although no answer arrived. So it stays paid for, and asking again
     * costs nothing more.
     */
    keepPaid(item: Item): void {
      paid.get(item)?.unused.delete(item);
    },
    /** Gives back what was paid but not used. */
    giveBack(): void {
      for (const { group, count, unused } of payments) {
        budget.giveBack(group, purchasesFor(count) - purchasesFor(count - unused.size));
      }
    },
  };
}
