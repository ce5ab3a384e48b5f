import type { MapsAnswers } from '../../../emulator/index.ts';
import { askMaps, NOT_FOUND } from './ask-maps.ts';
import type { MatrixRequest } from './route-messages.ts';
import { measuresWriter, sumOfLegs } from './write-measures.ts';

/** Answers a valid request with an element for each pair, in an order that `random` decides. */
export function computeMatrix(maps: MapsAnswers, request: MatrixRequest, now: number, random: () => number): object[] {
  const { origins = [], destinations = [] } = request;
  const elements = origins.flatMap(({ waypoint: origin = {}, routeModifiers = {} }, originIndex) =>
    destinations.map(({ waypoint: destination = {} }, destinationIndex) => {
      const answer = askMaps(maps, { ...request, origin, destination, routeModifiers }, now);
      const [leg] = answer.routes[0]?.legs ?? [];
      const place = { originIndex, destinationIndex };
      if (leg) {
        const measures = measuresWriter(request, leg, now)(sumOfLegs([leg]));
        return { ...place, status: {}, condition: 'ROUTE_EXISTS', ...measures };
      }
      const status = answer.status === 'NOT_FOUND' ? NOT_FOUND : {};
      return { ...place, status, condition: 'ROUTE_NOT_FOUND' };
    }),
  );
  return shuffled(elements, random);
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}
