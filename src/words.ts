/** "2,000" */
export function thousands(amount: number): string {
  return amount.toLocaleString('en');
}

/** "1 cell", "2,000 cells" */
export function count(amount: number, thing: string): string {
  return `${thousands(amount)} ${thing}${amount === 1 ? '' : 's'}`;
}

/** "1 row", "2,000 rows" */
export const rows = (amount: number): string => count(amount, 'row');

/** "a, b or c" */
export function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}`;
}

/** Joins the parts that are not empty. */
export function joinFilled(parts: readonly (string | undefined)[], separator: string): string {
  return parts.filter(Boolean).join(separator);
}
