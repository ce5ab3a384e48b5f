/** For the comparison: each cell asks Google, and nothing is kept. */

function DRIVING_DISTANCE(origin, destination) {
  return eachPair(origin, destination, (from, to) => drivingLeg(from, to).distance.value);
}

function DRIVING_DURATION(origin, destination) {
  return eachPair(origin, destination, (from, to) => drivingLeg(from, to).duration.text);
}

function DRIVING_DURATION_SECONDS(origin, destination) {
  return eachPair(origin, destination, (from, to) => drivingLeg(from, to).duration.value);
}

function drivingLeg(origin, destination) {
  const answer = Maps.newDirectionFinder().setOrigin(origin).setDestination(destination).getDirections();
  return answer.routes[0].legs[0];
}

function eachPair(origin, destination, pick) {
  if (!Array.isArray(origin) && !Array.isArray(destination)) return pick(origin, destination);
  const at = (range, row, column) =>
    Array.isArray(range) ? range[range.length > 1 ? row : 0][range[0].length > 1 ? column : 0] : range;
  const rows = Math.max(...[origin, destination].map((range) => (Array.isArray(range) ? range.length : 1)));
  const columns = Math.max(...[origin, destination].map((range) => (Array.isArray(range) ? range[0].length : 1)));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => pick(at(origin, row, column), at(destination, row, column))),
  );
}
