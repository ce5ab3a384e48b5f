/**
 * Answers the emulated Maps service like Google's servers: routes always, the rest optionally. The service handles
 * builder methods, quotas and call counts. This only turns one complete query into one answer in the form of Google's
 * web services.
 */
export interface MapsAnswers {
  directions(query: DirectionsQuery): DirectionsResponse;
  geocode?(query: GeocodeQuery): GeocodeResponse;
  reverseGeocode?(query: ReverseGeocodeQuery): GeocodeResponse;
  elevation?(query: ElevationQuery): ElevationResponse;
  staticMap?(query: StaticMapQuery): StaticMapPicture;
}

export interface LatLng {
  lat: number;
  lng: number;
}

/** A place from the caller: text ("Boston", "1.5,2.5", "place_id:…"), or the two numbers of a point. */
export type PlaceInput = string | LatLng;

export interface DirectionsQuery {
  origin?: PlaceInput;
  destination?: PlaceInput;
  waypoints: PlaceInput[];
  optimizeWaypoints: boolean;
  mode: string;
  avoid?: string;
  /** Milliseconds since the epoch. */
  departureTime?: number;
  arrivalTime?: number;
  alternatives: boolean;
  language?: string;
  region?: string;
  /** The moment of the call, milliseconds since the epoch. */
  now: number;
}

export type DirectionsStatus =
  | 'OK'
  | 'NOT_FOUND'
  | 'ZERO_RESULTS'
  | 'MAX_WAYPOINTS_EXCEEDED'
  | 'MAX_ROUTE_LENGTH_EXCEEDED'
  | 'INVALID_REQUEST'
  | 'OVER_DAILY_LIMIT'
  | 'OVER_QUERY_LIMIT'
  | 'REQUEST_DENIED'
  | 'UNKNOWN_ERROR';

export interface DirectionsResponse {
  status: DirectionsStatus;
  routes: DirectionsRoute[];
  geocoded_waypoints?: GeocodedWaypoint[];
  available_travel_modes?: string[];
  error_message?: string;
}

export interface GeocodedWaypoint {
  geocoder_status?: 'OK' | 'ZERO_RESULTS';
  partial_match?: boolean;
  place_id?: string;
  types?: string[];
}

export interface DirectionsRoute {
  summary: string;
  bounds: { northeast: LatLng; southwest: LatLng };
  copyrights: string;
  legs: DirectionsLeg[];
  overview_polyline: { points: string };
  warnings: string[];
  waypoint_order: number[];
}

export interface TextValue {
  text: string;
  /** Metres or seconds, whole. */
  value: number;
}

export interface DirectionsLeg {
  distance?: TextValue;
  duration?: TextValue;
  start_address: string;
  end_address: string;
  start_location: LatLng;
  end_location: LatLng;
  steps: DirectionsStep[];
  traffic_speed_entry: never[];
  via_waypoint: { location: LatLng; step_index: number; step_interpolation: number }[];
}

export interface DirectionsStep {
  distance: TextValue;
  duration: TextValue;
  start_location: LatLng;
  end_location: LatLng;
  html_instructions: string;
  maneuver?: string;
  polyline: { points: string };
  travel_mode: 'DRIVING' | 'WALKING' | 'BICYCLING' | 'TRANSIT';
}

export interface GeocodeQuery {
  address: string;
  language?: string;
  region?: string;
  /** An area to prefer, not to keep to. */
  bounds?: { northeast: LatLng; southwest: LatLng };
}

export interface ReverseGeocodeQuery {
  location: LatLng;
  language?: string;
}

export interface GeocodeResponse {
  status: 'OK' | 'ZERO_RESULTS' | 'INVALID_REQUEST' | 'OVER_QUERY_LIMIT' | 'REQUEST_DENIED' | 'UNKNOWN_ERROR';
  results: GeocodeResult[];
  error_message?: string;
}

export interface GeocodeResult {
  formatted_address: string;
  address_components: { long_name: string; short_name: string; types: string[] }[];
  geometry: {
    location: LatLng;
    location_type: 'ROOFTOP' | 'RANGE_INTERPOLATED' | 'GEOMETRIC_CENTER' | 'APPROXIMATE';
    viewport: { northeast: LatLng; southwest: LatLng };
  };
  place_id: string;
  types: string[];
  partial_match?: boolean;
}

/** Points to sample, or a path along which `samples` evenly spaced points are taken. */
export type ElevationQuery = { locations: LatLng[] } | { path: LatLng[]; samples: number };

export interface ElevationResponse {
  status: 'OK' | 'INVALID_REQUEST' | 'OVER_QUERY_LIMIT' | 'REQUEST_DENIED' | 'UNKNOWN_ERROR';
  results: ElevationResult[];
  error_message?: string;
}

export interface ElevationResult {
  /** Metres above mean sea level. */
  elevation: number;
  location: LatLng;
  /** Metres between the known points from which the elevation was computed. */
  resolution: number;
}

/** What a map is to show. Colours are "0xrrggbb", "0xrrggbbaa" or one of Google's names of colours. */
export interface StaticMapQuery {
  /** Pixels. */
  width: number;
  height: number;
  center?: PlaceInput;
  zoom?: number;
  markers: StaticMapMarker[];
  paths: StaticMapPath[];
  /** Places that must be in the picture, although nothing is drawn there. */
  visible: PlaceInput[];
  mapType?: string;
  language?: string;
}

export interface StaticMapMarker {
  place: PlaceInput;
  size?: string;
  color?: string;
  /** One letter or digit. */
  label?: string;
}

export interface StaticMapPath {
  points: PlaceInput[];
  /** Pixels. */
  weight?: number;
  color?: string;
  fillColor?: string;
}

export interface StaticMapPicture {
  /** A PNG. */
  bytes: Uint8Array;
}
