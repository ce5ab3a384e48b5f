/** How formulas are written in a spreadsheet's locale. */
export interface FormulaStyle {
  separator: ',' | ';';
  decimalPoint: '.' | ',';
}

/** Where numbers have a decimal comma, arguments are separated by semicolons. */
export function formulaStyle(locale: string): FormulaStyle {
  const hasComma = decimalSeparator(locale) === ',';
  return hasComma ? { separator: ';', decimalPoint: ',' } : { separator: ',', decimalPoint: '.' };
}

/** A function call. Arguments are written as in formulas: texts in quotation marks, numbers with a decimal point. */
export function writeCall(name: string, args: readonly string[], style: FormulaStyle): string {
  const local = args.map((arg) => (/^-?\d+\.\d+$/.test(arg) ? arg.replace('.', style.decimalPoint) : arg));
  return `${name}(${local.join(style.separator)})`;
}

function decimalSeparator(locale: string): string {
  try {
    return (1.5).toLocaleString(locale.replace('_', '-')).charAt(1);
  } catch {
    // A locale that this engine does not know.
    return '.';
  }
}
