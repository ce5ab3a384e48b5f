/** "2,000" */
export function thousands(amount: number): string {
  return amount.toLocaleString('en');
}

/** "1 cell", "2,000 cells" */
export function count(amount: number, thing: string): string {
  return `${thousands(amount)} ${thing}${amount === 1 ? '' : 's'}`;
}
