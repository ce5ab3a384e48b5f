/** A well-formed request of the Routes API: the fields that the rules and the answers use. */
export interface RouteSettings {
  travelMode?: 'DRIVE' | 'BICYCLE' | 'WALK' | 'TWO_WHEELER' | 'TRANSIT';
  routingPreference?: 'TRAFFIC_UNAWARE' | 'TRAFFIC_AWARE' | 'TRAFFIC_AWARE_OPTIMAL';
  trafficModel?: 'BEST_GUESS' | 'PESSIMISTIC' | 'OPTIMISTIC';
  departureTime?: string;
  arrivalTime?: string;
  languageCode?: string;
  regionCode?: string;
  units?: 'METRIC' | 'IMPERIAL';
  transitPreferences?: object;
  extraComputations?: string[];
}

export interface RoutesRequest extends RouteSettings {
  origin?: Waypoint;
  destination?: Waypoint;
  intermediates?: Waypoint[];
  computeAlternativeRoutes?: boolean;
  optimizeWaypointOrder?: boolean;
  routeModifiers?: RouteModifiers;
  polylineEncoding?: string;
}

export interface MatrixRequest extends RouteSettings {
  origins?: { waypoint?: Waypoint; routeModifiers?: RouteModifiers }[];
  destinations?: { waypoint?: Waypoint }[];
}

export interface Waypoint {
  location?: { latLng?: { latitude?: number; longitude?: number } };
  placeId?: string;
  address?: string;
  navigationPointToken?: string;
  via?: boolean;
}

export interface RouteModifiers {
  avoidTolls?: boolean;
  avoidHighways?: boolean;
  avoidFerries?: boolean;
}
