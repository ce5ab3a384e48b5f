import { isBlank } from '../../cells/cell-value.ts';

/** Which cells of a row tell the place; positions among the selected columns. */
export interface PlaceColumns {
  /** Both, or neither. */
  latitude: number | undefined;
  longitude: number | undefined;
  /** Whose texts together are the place: one, or the parts of an address; none where there are only coordinates. */
  place: number[];
  /** What the place is called in the sheet. */
  name: number | undefined;
}

// In the languages of the largest spreadsheets.
const LATITUDE = ['lat', 'latitude', 'latitud', 'latitudine', 'breite', 'breitengrad'];
const LONGITUDE = ['lng', 'lon', 'long', 'longitude', 'longitud', 'longitudine', 'länge', 'längengrad'];
const PLACE = [
  ...[
    'address',
    'place',
    'location',
    'coordinates',
    'latlng',
    'latlong',
    'destination',
    'origin',
    'stop',
    'to',
    'from',
  ],
  ...['adresse', 'anschrift', 'ort', 'standort', 'lieu', 'dirección', 'direccion', 'ubicación', 'lugar', 'endereço'],
  ...['indirizzo', 'luogo', 'adres', 'plaats'],
];
const ADDRESS_PART = [
  ...['street', 'city', 'town', 'state', 'province', 'zip', 'postcode', 'postal', 'country'],
  ...['straße', 'strasse', 'stadt', 'plz', 'land', 'rue', 'ville', 'pays', 'calle', 'ciudad', 'país', 'rua', 'cidade'],
];
const NAME = [
  ...['name', 'title', 'customer', 'client', 'company', 'shop', 'store', 'branch', 'school', 'office', 'site', 'who'],
  ...['kunde', 'firma', 'filiale', 'nom', 'nombre', 'cliente', 'tienda', 'nome', 'loja', 'naam', 'klant'],
];
const WORDS = new Set([...LATITUDE, ...LONGITUDE, ...PLACE, ...ADDRESS_PART, ...NAME]);

/** Whether a row of the sheet reads like headings: texts only, and one of them is a word for a place or a name. */
export function areHeadings(cells: readonly unknown[]): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  if (!filled.every((cell) => typeof cell === 'string')) return false;
  // A place may hold such a word, as "Place Vendôme" does, so that here it must be the only one.
  return filled.some((cell) => WORDS.has(wordsOf(String(cell)).join(' ')));
}

/** Finds the columns by their headings, and by what stands in them where headings don't tell. */
export function findPlaceColumns(headings: readonly string[], rows: readonly (readonly unknown[])[]): PlaceColumns {
  const words = headings.map(wordsOf);
  const headed = (names: readonly string[]): number[] =>
    words.flatMap((own, index) => (own.some((word) => names.includes(word)) ? [index] : []));
  const [latitude] = headed(LATITUDE);
  const longitude = headed(LONGITUDE).find((index) => index !== latitude);
  const isPair = latitude !== undefined && longitude !== undefined;
  const pair = isPair ? [latitude, longitude] : numberPair(rows);
  const texts = headings.flatMap((_, index) => (rows.some((row) => isText(row[index])) ? [index] : []));
  const place = placeColumns();
  const name = [...headed(NAME), ...texts].find((index) => !place.includes(index) && !pair.includes(index));
  return { latitude: pair[0], longitude: pair[1], place, name };

  function placeColumns(): number[] {
    // One heading for both: the column has texts such as "48.85, 2.35".
    const [known] = [...headed(PLACE), ...(isPair || latitude === undefined ? [] : [latitude])];
    const parts = headed(ADDRESS_PART).filter((index) => index !== known);
    const headedOnes = [...(known === undefined ? [] : [known]), ...parts];
    if (headedOnes.length > 0 || pair.length > 0) return headedOnes.sort((a, b) => a - b);
    const first = texts.find((index) => !headed(NAME).includes(index)) ?? texts[0];
    return [first ?? 0];
  }
}

/** Two neighbouring columns that can be nothing but latitudes and longitudes. */
function numberPair(rows: readonly (readonly unknown[])[]): number[] {
  const columns = rows[0]?.length ?? 0;
  const within = (column: number, limit: number): boolean => {
    const cells = rows.map((row) => row[column]).filter((cell) => cell !== '');
    if (!cells.every((cell) => typeof cell === 'number' && Math.abs(cell) <= limit)) return false;
    // Whole numbers may count anything.
    return cells.some((cell) => !Number.isInteger(cell));
  };
  for (let column = 0; column + 1 < columns; column++) {
    if (within(column, 90) && within(column + 1, 180)) return [column, column + 1];
  }
  return [];
}

const isText = (cell: unknown): boolean => typeof cell === 'string' && !isBlank(cell);

/** The words of a heading, without what stands in brackets. */
function wordsOf(heading: string): string[] {
  return heading
    .replace(/\(.*?\)/g, ' ')
    .toLowerCase()
    .normalize('NFC')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}
