import { ANY, type Call, type FormulaFunction, onArrays, single } from './call.ts';
import { areOfOneSize, caught, fail, type Scalar, type Table, toTable } from './values.ts';

/** Functions that run a LAMBDA on the cells, rows or columns of a table. */
export const lambdaFunctions: Record<string, FormulaFunction> = {
  MAP: onArrays(2, ANY, (call) => {
    const tables = call.values().slice(0, -1).map(toTable);
    const lambda = call.lambda(call.count - 1, tables.length);
    const [first = []] = tables;
    if (!areOfOneSize(tables)) return fail('#VALUE!', 'Array arguments to MAP are of different size.');
    return first.map((row, r) =>
      row.map((_, c) => cellOf(call, () => lambda.apply(tables.map((table) => table[r]?.[c] ?? null)))),
    );
  }),
  BYROW: onArrays(2, 2, (call) => {
    const lambda = call.lambda(1, 1);
    return call.table(0).map((row) => [cellOf(call, () => lambda.apply([[row]]))]);
  }),
  BYCOL: onArrays(2, 2, (call) => {
    const lambda = call.lambda(1, 1);
    const table = call.table(0);
    return [(table[0] ?? []).map((_, c) => cellOf(call, () => lambda.apply([table.map((row) => [row[c] ?? null])])))];
  }),
  REDUCE: onArrays(3, 3, (call) => cumulate(call).at(-1) ?? call.shown(0)),
  SCAN: onArrays(3, 3, (call) => {
    const width = call.table(1)[0]?.length ?? 0;
    const results = cumulate(call);
    return call.table(1).map((_, r): Table[number] => results.slice(r * width, (r + 1) * width));
  }),
  MAKEARRAY: onArrays(3, 3, (call) => {
    const lambda = call.lambda(2, 2);
    call.check(call.integer(0) >= 1, 0, 'greater than or equal to 1');
    call.check(call.integer(1) >= 1, 1, 'greater than or equal to 1');
    return Array.from({ length: call.integer(0) }, (_, r) =>
      Array.from({ length: call.integer(1) }, (__, c) => cellOf(call, () => lambda.apply([r + 1, c + 1]))),
    );
  }),
};

const cellOf = (call: Call, run: () => ReturnType<Call['value']>): Scalar => caught(() => single(run(), call.context));

function cumulate(call: Call): Scalar[] {
  const lambda = call.lambda(2, 2);
  let result = call.shown(0);
  return call
    .table(1)
    .flat()
    .map((cell) => {
      const before = result;
      result = cellOf(call, () => lambda.apply([before, cell]));
      return result;
    });
}
