import { attempt } from '../../attempt.ts';

/** How formulas are written in a spreadsheet's locale. */
export interface FormulaStyle {
  separator: ',' | ';';
  decimalPoint: '.' | ',';
}

/** Where numbers have a decimal comma, arguments are separated by semicolons. */
export function formulaStyle(locale: string): FormulaStyle {
  // The engine may not know the locale.
  const number = attempt(() => (1.5).toLocaleString(locale.replace('_', '-')), '1.5');
  return number.includes(',') ? { separator: ';', decimalPoint: ',' } : { separator: ',', decimalPoint: '.' };
}

/** A function call. Arguments are written as in formulas: texts in quotation marks, numbers with a decimal point. */
export function writeCall(name: string, args: readonly string[], style: FormulaStyle): string {
  const local = args.map((arg) => (/^-?\d+\.\d+$/.test(arg) ? arg.replace('.', style.decimalPoint) : arg));
  return `${name}(${local.join(style.separator)})`;
}
