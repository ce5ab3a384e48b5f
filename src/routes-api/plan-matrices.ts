import { partsOf } from '../parts-of.ts';

/** Limits of one matrix request. */
export interface MatrixLimits {
  /** How many pairs it may have. */
  pairs: number;
  /** How many origins and destinations together may be addresses or place ids. */
  addresses: number;
}

/** A pair of places. Equal texts are equal places. */
export interface Pair {
  origin: string;
  destination: string;
}

/** All pairs of these origins with these destinations. */
export interface Rectangle {
  origins: readonly string[];
  destinations: readonly string[];
}

/** The places with which each place must still be paired. */
type Partners = Map<string, Set<string>>;

/** The pairs that are not covered yet, from both sides. */
interface Open {
  origins: Partners;
  destinations: Partners;
}

// Each round takes rectangles that don't overlap. Sheets need one to three rounds.
const MOST_ROUNDS = 12;

// Beyond this the search would take a second, and such long lists have few origins or few destinations.
const MOST_PAIRS_TO_SEARCH = 3000;

/**
 * Covers different pairs with full rectangles within the limits: each pair once, and no other. There is no efficient
 * way to find the fewest in all cases; this takes the best of three ways.
 * @param isAddress whether a place counts as an address
 */
export function planMatrices(
  pairs: readonly Pair[],
  limits: MatrixLimits,
  isAddress: (place: string) => boolean,
): Rectangle[] {
  const cutAll = (rectangles: readonly Rectangle[]): Rectangle[] =>
    rectangles.flatMap((rectangle) => cutToLimits(rectangle, limits, isAddress));
  const { origins, destinations } = openPairs(pairs);
  const plans = [cutAll(byOrigin(groupAlike(origins))), cutAll(byDestination(groupAlike(destinations)))];
  if (pairs.length <= MOST_PAIRS_TO_SEARCH) plans.push(cutAll(takeLargestFirst({ origins, destinations }, cutAll)));
  return plans.reduce((best, plan) => (plan.length < best.length ? plan : best));
}

function openPairs(pairs: readonly Pair[]): Open {
  const open: Open = { origins: new Map(), destinations: new Map() };
  for (const { origin, destination } of pairs) {
    partnersOf(open.origins, origin).add(destination);
    partnersOf(open.destinations, destination).add(origin);
  }
  return open;
}

/** First takes the rectangles that need the fewest requests for each pair. */
function takeLargestFirst(open: Open, cutAll: (rectangles: Rectangle[]) => Rectangle[]): Rectangle[] {
  const taken: Rectangle[] = [];
  for (let round = 1; open.origins.size > 0; round++) {
    const candidates =
      round > MOST_ROUNDS
        ? byOrigin(groupAlike(open.origins))
        : [
            ...byOrigin(growAll(open.origins, open.destinations)),
            ...byDestination(growAll(open.destinations, open.origins)),
          ];
    const valued = candidates.map((rectangle) => ({
      rectangle,
      value: areaOf(rectangle) / cutAll([rectangle]).length,
    }));
    valued.sort((a, b) => b.value - a.value);
    for (const { rectangle } of valued) {
      if (!isOpen(open, rectangle)) continue;
      close(open, rectangle);
      taken.push(rectangle);
    }
  }
  return taken;
}

function partnersOf(partners: Partners, place: string): Set<string> {
  const known = partners.get(place) ?? new Set();
  partners.set(place, known);
  return known;
}

const areaOf = ({ origins, destinations }: Rectangle): number => origins.length * destinations.length;

/** Places of one side, and the partners that they share. */
type Group = [places: string[], partners: string[]];

const byOrigin = (groups: Group[]): Rectangle[] => groups.map(([origins, destinations]) => ({ origins, destinations }));
const byDestination = (groups: Group[]): Rectangle[] =>
  groups.map(([destinations, origins]) => ({ origins, destinations }));

/** Groups the places that have the same partners. */
function groupAlike(side: Partners): Group[] {
  const numbers = new Map<string, number>();
  const numberOf = (place: string): number => {
    if (!numbers.has(place)) numbers.set(place, numbers.size);
    return numbers.get(place) as number;
  };
  const groups = new Map<string, Group>();
  for (const [place, partners] of side) {
    const name = [...partners]
      .map(numberOf)
      .sort((a, b) => a - b)
      .join();
    const group = groups.get(name);
    if (group) group[0].push(place);
    else groups.set(name, [[place], [...partners]]);
  }
  return [...groups.values()];
}

/** The same groups, each with all other places that have these partners and more. */
function growAll(side: Partners, others: Partners): Group[] {
  return groupAlike(side).map(([, partners]) => {
    const shared = new Map<string, number>();
    for (const partner of partners) {
      for (const place of others.get(partner) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
    }
    return [[...shared].flatMap(([place, count]) => (count === partners.length ? place : [])), partners];
  });
}

function isOpen({ origins }: Open, rectangle: Rectangle): boolean {
  return rectangle.origins.every((origin) => {
    const partners = origins.get(origin);
    return partners !== undefined && rectangle.destinations.every((destination) => partners.has(destination));
  });
}

function close(open: Open, rectangle: Rectangle): void {
  remove(open.origins, rectangle.origins, rectangle.destinations);
  remove(open.destinations, rectangle.destinations, rectangle.origins);
}

function remove(partners: Partners, places: readonly string[], closed: readonly string[]): void {
  for (const place of places) {
    const left = partners.get(place);
    for (const partner of closed) left?.delete(partner);
    if (left?.size === 0) partners.delete(place);
  }
}

/** Cuts a rectangle into as few as possible that are within the limits. */
function cutToLimits(rectangle: Rectangle, limits: MatrixLimits, isAddress: (place: string) => boolean): Rectangle[] {
  const { origins, destinations } = rectangle;
  const [ofOrigins, ofDestinations] = [origins, destinations].map((places) => places.filter(isAddress).length);
  const addresses = (ofOrigins ?? 0) + (ofDestinations ?? 0);
  if (areaOf(rectangle) <= limits.pairs && addresses <= limits.addresses) return [rectangle];
  const parts = [origins, destinations].map((places) => splitBy(places, isAddress));
  const [originParts = [], destinationParts = []] = parts;
  return originParts.flatMap((some) =>
    destinationParts.flatMap((others) => cutEvenly({ origins: some, destinations: others }, limits, isAddress)),
  );
}

function splitBy(places: readonly string[], isAddress: (place: string) => boolean): string[][] {
  return [places.filter(isAddress), places.filter((place) => !isAddress(place))].filter((part) => part.length > 0);
}

/** The same if all places of a side are addresses, or none. */
function cutEvenly(
  { origins, destinations }: Rectangle,
  limits: MatrixLimits,
  isAddress: (place: string) => boolean,
): Rectangle[] {
  const [isOrigin, isDestination] = [origins, destinations].map((places) => places.some(isAddress));
  let [height, width, least] = [1, 1, Number.POSITIVE_INFINITY];
  for (let rows = 1; rows <= Math.min(origins.length, limits.pairs); rows++) {
    const addressesLeft = limits.addresses - (isOrigin ? rows : 0);
    const columns = Math.min(
      destinations.length,
      Math.floor(limits.pairs / rows),
      isDestination ? addressesLeft : Number.POSITIVE_INFINITY,
    );
    if (columns < 1 || addressesLeft < 0) break;
    const tiles = Math.ceil(origins.length / rows) * Math.ceil(destinations.length / columns);
    if (tiles < least) [height, width, least] = [rows, columns, tiles];
  }
  return partsOf(origins, height).flatMap((some) =>
    partsOf(destinations, width).map((others) => ({ origins: some, destinations: others })),
  );
}
