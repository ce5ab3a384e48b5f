import type { Output, OutputKind, PlaceField, TableForm, TableSheet } from '../../table/table-protocol.ts';
import { byId } from '../elements.ts';
import { startPlaceSelect } from './place-select.ts';
import { joinTraffic, splitTraffic } from './traffic-option.ts';

const ROUTE_KINDS: OutputKind[] = ['nearest', 'distance', 'duration', 'addresses', 'link'];
const KINDS: OutputKind[] = [...ROUTE_KINDS, 'coordinates', 'address', 'country', 'elevation'];

/** The fields in which a table is chosen. */
export interface TableFormFields {
  show(sheet: TableSheet, form: TableForm): void;
  /** Offers what needs a key, if there is one now. */
  showKey(hasKey: boolean): void;
  /** What is chosen now. */
  form(): TableForm;
}

/** Starts the fields; `onChange` is called whenever a choice changes. */
export function startTableFormFields(readSelection: () => Promise<string>, onChange: () => void): TableFormFields {
  let sheetId: number | null = null;
  let headingRow = 0;
  let hasKey = false;
  const traffic = byId<HTMLSelectElement>('table-traffic');
  const changed = () => {
    const isAboutRoutes = destination.field().kind !== 'none';
    byId<HTMLFieldSetElement>('table-routes').disabled = !isAboutRoutes;
    byId('table-nearest-row').hidden = destination.field().kind !== 'list';
    traffic.disabled = !hasKey && traffic.value === '';
    onChange();
  };
  const origin = startPlaceSelect('table-origin', readSelection, changed);
  const destination = startPlaceSelect('table-destination', readSelection, changed);
  const others = [...KINDS, 'mode', 'traffic', 'options', 'column', 'headings', 'round-trip', 'refill'].map(
    (name) => `table-${name}`,
  );
  const units = ['distance', 'duration'].map((kind) => `table-${kind}-unit`);
  for (const id of [...others, ...units]) byId(id).addEventListener('input', changed);
  const showKey = (isThere: boolean) => {
    if (isThere === hasKey) return;
    hasKey = isThere;
    byId('table-traffic-note').hidden = hasKey;
    changed();
  };
  return {
    showKey,
    show(sheet, form) {
      sheetId = sheet.sheetId;
      headingRow = Math.max(1, sheet.headingRow);
      origin.show(sheet, form.origin);
      destination.show(sheet, form.destination);
      byId('table-heading-row').textContent = String(headingRow);
      checkbox('headings').checked = form.headingRow > 0;
      checkbox('round-trip').checked = form.isRoundTrip;
      checkbox('refill').checked = form.refills;
      byId<HTMLSelectElement>('table-mode').value = form.mode;
      showKey(sheet.hasKey);
      const split = splitTraffic(form.options);
      traffic.value = split.traffic;
      byId<HTMLInputElement>('table-options').value = split.others;
      byId<HTMLInputElement>('table-column').value = form.firstColumn;
      for (const kind of KINDS) checkbox(kind).checked = form.outputs.some((output) => output.kind === kind);
      // A user who chooses a list wants to know which place is the nearest.
      if (form.destination.kind !== 'list') checkbox('nearest').checked = true;
      unitOf('distance').value = form.outputs.find(({ kind }) => kind === 'distance')?.unit ?? sheet.unit;
      unitOf('duration').value = form.outputs.find(({ kind }) => kind === 'duration')?.unit ?? 'text';
      changed();
    },
    form: () => ({
      sheetId,
      origin: origin.field(),
      destination: destination.field(),
      mode: byId<HTMLSelectElement>('table-mode').value,
      options: joinTraffic(byId<HTMLInputElement>('table-options').value, traffic.value),
      outputs: chosenOutputs(destination.field().kind),
      isRoundTrip: checkbox('round-trip').checked,
      firstColumn: byId<HTMLInputElement>('table-column').value,
      headingRow: checkbox('headings').checked ? headingRow : 0,
      refills: checkbox('refill').checked,
    }),
  };
}

function chosenOutputs(destination: PlaceField['kind']): Output[] {
  const isPossible = (kind: OutputKind) =>
    kind === 'nearest' ? destination === 'list' : destination !== 'none' || !ROUTE_KINDS.includes(kind);
  return KINDS.filter((kind) => checkbox(kind).checked && isPossible(kind)).map((kind) => ({
    kind,
    unit: kind === 'distance' || kind === 'duration' ? unitOf(kind).value : '',
  }));
}

const checkbox = (name: string): HTMLInputElement => byId<HTMLInputElement>(`table-${name}`);

const unitOf = (kind: 'distance' | 'duration'): HTMLSelectElement => byId<HTMLSelectElement>(`table-${kind}-unit`);
