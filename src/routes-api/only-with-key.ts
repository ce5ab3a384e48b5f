import { type FormulaError, quote } from '../errors.ts';
import { needsKey } from '../key-errors.ts';
import type { RouteRequest } from '../routes/route-request.ts';

/** What a request needs that the free service does not offer; undefined if it offers everything. */
export function onlyWithKey({ mode, avoid = [], traffic }: RouteRequest): FormulaError | undefined {
  if (mode === 'two-wheeler') return needsKey('The mode two-wheeler', 'use another mode');
  if (traffic !== undefined && traffic !== 'none') {
    return needsKey(`The option traffic=${traffic}`, 'leave it out. Times are without traffic then');
  }
  if (avoid.length > 1) {
    return needsKey(`To avoid several at once, ${quote(avoid.join(', '))},`, 'use avoid=tolls or avoid=highways');
  }
  return avoid[0] === 'ferries' ? needsKey('The option avoid=ferries', 'use avoid=tolls or avoid=highways') : undefined;
}
