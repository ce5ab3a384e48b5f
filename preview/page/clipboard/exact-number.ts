/**
 * The number of which a text shows the first digits, in any country's separators: a program copies "-34.91" for
 * -34.905612, which is a kilometre away. Undefined if the text shows something else, such as a date or a percentage.
 */
export function exactNumber(text: string, number: number): string | undefined {
  const exact = String(number);
  if (!/^[-−]?\d[\d.,'’\s]*$/.test(text) || !/^-?\d+(?:\.\d+)?$/.test(exact)) return undefined;
  const decimals = /[.,](\d+)$/.exec(text)?.[1]?.length ?? 0;
  // "1.234" may be 1234 or 1.234.
  const isShown = [0, decimals].some((places) => digitsOf(number.toFixed(Math.min(places, 100))) === digitsOf(text));
  return isShown ? exact : undefined;
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');
