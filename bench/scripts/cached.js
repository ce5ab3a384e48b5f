/** For the comparison: what many scripts do, one cache entry for the result of each formula. */

function DRIVING_DISTANCE(origin, destination) {
  return cachedPairs('distance', origin, destination, (leg) => leg.distance.value);
}

function DRIVING_DURATION(origin, destination) {
  return cachedPairs('duration', origin, destination, (leg) => leg.duration.text);
}

function DRIVING_DURATION_SECONDS(origin, destination) {
  return cachedPairs('seconds', origin, destination, (leg) => leg.duration.value);
}

function cachedPairs(name, origin, destination, pick) {
  return eachPair(origin, destination, (from, to) => {
    const cache = CacheService.getDocumentCache();
    const key = JSON.stringify([name, from, to]);
    const known = cache.get(key);
    if (known !== null) return JSON.parse(known);
    const answer = Maps.newDirectionFinder().setOrigin(from).setDestination(to).getDirections();
    const value = pick(answer.routes[0].legs[0]);
    cache.put(key, JSON.stringify(value), 21600);
    return value;
  });
}
