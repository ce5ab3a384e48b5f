import { Policy, type RenderProps, Time } from '@gridsheet/react-core';
import { createElement, type ReactNode } from 'react';
import { Hyperlink, renderLink } from './hyperlink.ts';
import { recalculate } from './recalculation.ts';

const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const TIME_OF_DAY = /^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;

/** How cells of this sheet are read and shown: numbers and dates to the right, as Sheets has them. */
export class SheetsPolicy extends Policy {
  // Sheets shows about this many digits of a number that has no format.
  override decimalPrecision = 10;

  override render(props: RenderProps): ReactNode {
    recalculate(props.sheet);
    return super.render(props);
  }

  override renderCallback = (rendered: ReactNode, { value }: RenderProps): ReactNode => {
    const alignment = alignmentOf(value);
    return alignment === undefined ? rendered : createElement('div', { className: alignment }, rendered);
  };

  override renderString({ value }: RenderProps<string>): ReactNode {
    return renderLink(value, value);
  }

  override renderObject({ value }: RenderProps): ReactNode {
    return value instanceof Hyperlink ? renderLink(value.url, value.label) : String(value);
  }

  // The grid's own rule would take "34.9,56.1" for a date; only what is clearly one is read as one.
  override deserializeDate(text: string): { value: Date | undefined } {
    const [, year, month, day, hours = 0, minutes = 0, seconds = 0] = DATE.exec(text.trim()) ?? [];
    if (year === undefined) return { value: undefined };
    const date = new Date(+year, Number(month) - 1, Number(day), Number(hours), Number(minutes), Number(seconds));
    return { value: date.getMonth() === Number(month) - 1 ? date : undefined };
  }

  override deserializeTime(text: string): { value: Time | undefined } {
    const [, hours, minutes, seconds = 0] = TIME_OF_DAY.exec(text.trim()) ?? [];
    if (hours === undefined) return { value: undefined };
    return { value: Time.create(Number(hours), Number(minutes), Number(seconds)) };
  }
}

function alignmentOf(value: unknown): string | undefined {
  if (typeof value === 'boolean') return 'cell-centered';
  const isNumeric = typeof value === 'number' || value instanceof Date || Time.is(value);
  return isNumeric ? 'cell-right' : undefined;
}
