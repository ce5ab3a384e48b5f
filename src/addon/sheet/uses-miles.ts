// The United States, the United Kingdom, Liberia and Myanmar.
const COUNTRIES = ['US', 'GB', 'LR', 'MM'];

/** Whether roads are measured in miles in the country of a spreadsheet's locale. */
export function usesMiles(locale: string | null): boolean {
  const country = /[-_]([A-Z]{2})$/.exec(locale ?? '')?.[1];
  return country !== undefined && COUNTRIES.includes(country);
}
