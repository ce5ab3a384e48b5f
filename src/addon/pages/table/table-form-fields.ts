import { joinFilled } from '../../../words.ts';
import type { OutputKind, TableForm, TableSheet } from '../../table/table-protocol.ts';
import { byId, fieldOf } from '../elements.ts';
import { startPlaceSelect } from './place-select.ts';

/** Starts the fields in which a table is chosen; `onChange` is called whenever a choice changes. */
export function startTableFormFields(onChange: () => void) {
  let sheetId: number | null = null;
  let headingRow = 0;
  let hasKey = false;
  const origin = startPlaceSelect('table-origin');
  const destination = startPlaceSelect('table-destination');
  const changed = () => {
    const { kind } = destination.field();
    byId<HTMLFieldSetElement>('table-routes').disabled = kind === 'none';
    byId('table-nearest-row').hidden = field('nearest').disabled = kind !== 'list';
    field('traffic').disabled = !hasKey && field('traffic').value === '';
    onChange();
  };
  byId('table-panel').addEventListener('input', changed);
  /** Offers what needs a key, if there is one now. */
  const showKey = (isThere: boolean): void => {
    if (isThere === hasKey) return;
    hasKey = isThere;
    byId('table-traffic-note').hidden = hasKey;
    changed();
  };
  return {
    showKey,
    show(sheet: TableSheet): void {
      const { form } = sheet;
      sheetId = sheet.sheetId;
      headingRow = Math.max(1, sheet.headingRow);
      origin.show(sheet, form.origin);
      destination.show(sheet, form.destination);
      byId('table-heading-row').textContent = String(headingRow);
      field('headings').checked = form.headingRow > 0;
      field('round-trip').checked = form.isRoundTrip;
      field('refill').checked = form.refills;
      field('mode').value = form.mode;
      showKey(sheet.hasKey);
      const { traffic, others } = splitTraffic(form.options);
      field('traffic').value = traffic;
      field('options').value = others;
      field('column').value = form.firstColumn;
      for (const box of outputs()) box.checked = form.outputs.some(({ kind }) => kind === box.value);
      // A user who chooses a list wants to know which place is the nearest.
      if (form.destination.kind !== 'list') field('nearest').checked = true;
      field('distance-unit').value = form.outputs.find(({ kind }) => kind === 'distance')?.unit ?? sheet.unit;
      field('duration-unit').value = form.outputs.find(({ kind }) => kind === 'duration')?.unit ?? 'text';
      changed();
    },
    /** What is chosen now. */
    form: (): TableForm => ({
      sheetId,
      origin: origin.field(),
      destination: destination.field(),
      mode: field('mode').value,
      options: joinTraffic(field('options').value, field('traffic').value),
      outputs: outputs(':checked:enabled').map(({ value }) => ({ kind: value as OutputKind, unit: unitOf(value) })),
      isRoundTrip: field('round-trip').checked,
      firstColumn: field('column').value,
      headingRow: field('headings').checked ? headingRow : 0,
      refills: field('refill').checked,
    }),
  };
}

/** The boxes of the outputs, in the order of their columns. What is about the route is disabled without one. */
const outputs = (state = ''): HTMLInputElement[] =>
  Array.from(document.querySelectorAll<HTMLInputElement>(`#table-panel [name=output]${state}`));

const unitOf = (kind: string): string =>
  kind === 'distance' || kind === 'duration' ? field(`${kind}-unit`).value : '';

const field = (name: string): HTMLInputElement => fieldOf(`table-${name}`);

const TRAFFIC = /^\s*traffic\s*=\s*(best|pessimistic|optimistic)\s*$/i;

/** Takes the estimate of traffic out of options as formulas have them. */
function splitTraffic(options: string): { traffic: string; others: string } {
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
function joinTraffic(options: string, traffic: string): string {
  return joinFilled([options.trim(), traffic && `traffic=${traffic}`], '; ');
}
