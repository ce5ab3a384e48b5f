import { Policy, Time } from '@gridsheet/react-core';

const DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const TIME_OF_DAY = /^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;

/** How what is typed into a cell is read: as Sheets reads it, as far as dates are of the form 2026-12-24. */
export class InputPolicy extends Policy {
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
