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
