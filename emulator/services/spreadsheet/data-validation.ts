import { found, list, number, takes, truth } from '../../arguments.ts';
import type { CallGate } from '../../call-gate.ts';
import { createEnum } from '../../enum.ts';
import { ServiceError } from '../../errors.ts';
import { defineService } from '../../service.ts';
import { type Area, cellAt, mapArea, toA1 } from '../../spreadsheet/area.ts';
import { contentAt, openContent, putContent, valueForScripts } from '../../spreadsheet/sheet.ts';
import { isValid, type Validation } from '../../spreadsheet/validation.ts';
import { type Place, requireEditable, type SpreadsheetContext } from './context.ts';

type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type Criteria = typeof GoogleAppsScript.Spreadsheet.DataValidationCriteria;

export const DataValidationCriteria = createEnum<Criteria>(['CHECKBOX', 'NUMBER_BETWEEN', 'VALUE_IN_LIST']);

const CRITERIA = { checkbox: 'CHECKBOX', list: 'VALUE_IN_LIST', number: 'NUMBER_BETWEEN' } as const;

const rules = new WeakMap<object, Validation>();

/** `SpreadsheetApp.newDataValidation`, with the rules that are emulated. */
export function newDataValidation(gate: CallGate): Builder {
  let required: Omit<Validation, 'allowsInvalid'> | undefined;
  let allowsInvalid = true;
  const requires = (kind: Validation['kind'], values: unknown[]) => {
    required = { kind, values: values.map(String) };
    return builder;
  };
  const builder: Builder = defineService(gate, 'SpreadsheetApp.DataValidationBuilder', {
    requireCheckbox: takes([], () => requires('checkbox', [])),
    requireNumberBetween: takes([number, number], (from, to) => requires('number', [from, to])),
    requireValueInList: takes([list], (values) => requires('list', values)),
    setAllowInvalid: takes([truth], (isAllowed) => {
      allowsInvalid = isAllowed;
      return builder;
    }),
    build: () => {
      if (!required) throw new ServiceError('The emulator does not know a data validation without a requirement.');
      return toDataValidation(gate, { ...required, allowsInvalid });
    },
  }) as unknown as Builder;
  return builder;
}

function toDataValidation(gate: CallGate, rule: Validation): object {
  const service = defineService(gate, 'SpreadsheetApp.DataValidation', {
    getAllowInvalid: () => rule.allowsInvalid,
    getCriteriaType: () => DataValidationCriteria[CRITERIA[rule.kind]],
    getCriteriaValues: () => (rule.kind === 'list' ? [[...rule.values], true] : rule.values.map(Number)),
  });
  rules.set(service, rule);
  return service;
}

/** How a range reads and sets the rules of its cells. */
export function rangeValidation(context: SpreadsheetContext, place: Place) {
  const { sheet, area } = place;
  const read = () =>
    mapArea(area, (row, column) => {
      const rule = contentAt(sheet, row, column)?.validation;
      return rule ? toDataValidation(context.gate, rule) : null;
    });
  const set = (rule: Validation | undefined) => {
    requireEditable(sheet, area);
    mapArea(area, (row, column) => {
      if (rule) openContent(sheet, row, column).validation = rule;
      else delete contentAt(sheet, row, column)?.validation;
    });
    return context.toRange(place);
  };
  return {
    getDataValidation: () => read()[0]?.[0],
    getDataValidations: read,
    setDataValidation: takes([found((rule) => (rule === null ? 'none' : rules.get(Object(rule))))], (rule) =>
      set(rule === 'none' ? undefined : rule),
    ),
    clearDataValidations: () => set(undefined),
  };
}

/**
 * Writes into cells, as far as their rules allow it. Google collects writes, so its exception may come with a later
 * call; whether the other cells of the call then have their values is not established. Here either all is refused at
 * once, or only the cell is, and the exception comes with the next flush or read.
 */
export function writeValidated(context: SpreadsheetContext, { sheet, area }: Place, write: () => void): void {
  const { workbook } = context;
  const ruled = mapArea(area, (row, column) => ({ row, column, rule: contentAt(sheet, row, column)?.validation }))
    .flat()
    .filter(({ rule }) => rule && !rule.allowsInvalid);
  if (ruled.length === 0) {
    write();
    return;
  }
  const before = mapArea(area, (row, column) => structuredClone(contentAt(sheet, row, column)));
  write();
  const refused = ruled.filter(
    ({ row, column, rule }) => rule && !isValid(rule, valueForScripts(workbook.shown(sheet, row, column))),
  );
  const [first] = refused;
  if (!first?.rule) return;
  const restore = (cells: readonly Area[]) =>
    workbook.change([{ sheet, area }], () => {
      for (const { row, column } of cells)
        putContent(sheet, row, column, before[row - area.row]?.[column - area.column]);
    });
  const refusal = new ServiceError(refusalOf(toA1(cellAt(first.row, first.column)), first.rule));
  if (context.validatesAtOnce) {
    restore(mapArea(area, cellAt).flat());
    throw refusal;
  }
  restore(refused.map(({ row, column }) => cellAt(row, column)));
  context.refusal ??= refusal;
}

function refusalOf(cell: string, rule: Validation): string {
  const values = rule.kind === 'list' ? ` Please enter one of the following values: ${rule.values.join(', ')}.` : '';
  return `The data you entered in cell ${cell} violates the data validation rules set on this cell.${values}`;
}

/** Throws the exception for an earlier write that was refused. */
export function throwRefusal(context: SpreadsheetContext): void {
  const { refusal } = context;
  delete context.refusal;
  if (refusal) throw refusal;
}
