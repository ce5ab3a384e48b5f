import { joinFilled } from '../../../words.ts';

const TRAFFIC = /^\s*traffic\s*=\s*(best|pessimistic|optimistic)\s*$/i;

/** Takes the estimate of traffic out of options as formulas have them. */
export function splitTraffic(options: string): { traffic: string; others: string } {
  const parts = options.split(';');
  const traffic = parts.flatMap((part) => TRAFFIC.exec(part)?.[1]?.toLowerCase() ?? []);
  // Given twice, it is a mistake that the user must see.
  if (traffic.length !== 1) return { traffic: '', others: options };
  return {
    traffic: traffic[0] ?? '',
    others: parts
      .filter((part) => !TRAFFIC.test(part))
      .join(';')
      .trim(),
  };
}

/** Puts the estimate of traffic back among the options. */
export function joinTraffic(options: string, traffic: string): string {
  return joinFilled([options.trim(), traffic && `traffic=${traffic}`], '; ');
}
