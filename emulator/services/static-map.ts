import { found, takes, text, toInt } from '../arguments.ts';
import { ServiceError } from '../errors.ts';
import { defineService, returning } from '../service.ts';
import { createBlob } from './blob.ts';
import { takesPlace, toPoints } from './maps-points.ts';
import type { PlaceInput, StaticMapMarker, StaticMapPath, StaticMapQuery } from './maps-provider.ts';
import { requireAnswer, spendMapsCall } from './spend-maps-call.ts';
import { staticMapUrl } from './static-map-url.ts';
import type { Surroundings } from './surroundings.ts';
import { toSignedBytes } from './utilities-bytes.ts';

type StaticMap = GoogleAppsScript.Maps.StaticMap;

/** The published types declare numeric enums; at run time the values are texts. */
export const StaticMapEnums = {
  Color: {
    BLACK: 'black',
    BROWN: 'brown',
    GREEN: 'green',
    PURPLE: 'purple',
    YELLOW: 'yellow',
    BLUE: 'blue',
    GRAY: 'gray',
    ORANGE: 'orange',
    RED: 'red',
    WHITE: 'white',
  },
  Format: { PNG: 'png', PNG8: 'png8', PNG32: 'png32', GIF: 'gif', JPG: 'jpg', JPG_BASELINE: 'jpg-baseline' },
  MarkerSize: { TINY: 'tiny', MID: 'mid', SMALL: 'small' },
  Type: { ROADMAP: 'roadmap', SATELLITE: 'satellite', TERRAIN: 'terrain', HYBRID: 'hybrid' },
} as unknown as GoogleAppsScript.Maps.StaticMapEnums;

// Limits of Google's Maps Static API. It is not known what Apps Script says about a longer address.
const MAX_PIXELS = 640;
const MAX_URL_LENGTH = 16_384;
const DEFAULT_PIXELS = 512;

/** `Maps.newStaticMap()`; a style applies to the markers or paths that are added after it. */
export function createStaticMap(surroundings: Surroundings): StaticMap {
  const query: StaticMapQuery = {
    width: DEFAULT_PIXELS,
    height: DEFAULT_PIXELS,
    markers: [],
    paths: [],
    visible: [],
  };
  let markerStyle: Omit<StaticMapMarker, 'place'> = {};
  let pathStyle: Omit<StaticMapPath, 'points'> = {};
  let openPath: PlaceInput[] | undefined;

  const change = returning(() => map)((values: Partial<StaticMapQuery>) => Object.assign(query, values));
  const addPath = (points: PlaceInput[]) => change({ paths: [...query.paths, { points, ...pathStyle }] });
  const addPoint = takesPlace((place) => {
    if (!openPath) throw new ServiceError('The emulator knows StaticMap.addPoint and addAddress only after beginPath.');
    openPath.push(place);
    return map;
  });

  function draw(): Uint8Array {
    if (staticMapUrl(query).length > MAX_URL_LENGTH) {
      throw new ServiceError(`The address of the map is longer than ${MAX_URL_LENGTH} characters.`);
    }
    // It is not known which word Google's message has for this quota.
    spendMapsCall(surroundings, 'staticMapsPerDay', 'static map');
    return requireAnswer(surroundings.maps.staticMap?.(structuredClone(query)), 'Maps.StaticMap').bytes;
  }

  const map: StaticMap = defineService(surroundings.gate, 'Maps.StaticMap', {
    setSize: takes([toInt, toInt], (width, height) => {
      if (width < 1 || height < 1) throw new ServiceError('Invalid argument: size');
      return change({ width: Math.min(MAX_PIXELS, width), height: Math.min(MAX_PIXELS, height) });
    }),
    setCenter: takesPlace((center) => change({ center })),
    setZoom: takes([toInt], (zoom) => change({ zoom })),
    setLanguage: takes([text], (language) => change({ language })),
    setMapType: takes([text], (mapType) => change({ mapType })),
    setFormat: takes([text], (format) => {
      if (!format.startsWith('png')) throw new ServiceError(`The emulator does not know the image format ${format}.`);
      return map;
    }),
    setMarkerStyle: takes([text, text, text], (size, color, label) => {
      markerStyle = { size, color, label };
      return map;
    }),
    setPathStyle: takes([toInt, text, text], (weight, color, fillColor) => {
      pathStyle = { weight, color, fillColor };
      return map;
    }),
    addMarker: takesPlace((place) => change({ markers: [...query.markers, { place, ...markerStyle }] })),
    addVisible: takesPlace((place) => change({ visible: [...query.visible, place] })),
    addPath: takes([found(toPoints)], addPath),
    beginPath: () => {
      openPath = [];
      return map;
    },
    addPoint,
    addAddress: addPoint,
    endPath: () => {
      if (openPath) addPath(openPath);
      openPath = undefined;
      return map;
    },
    getMapUrl: () => staticMapUrl(query),
    getBlob: () => createBlob(surroundings.gate, draw(), 'image/png', 'staticmap.png'),
    getMapImage: () => toSignedBytes(draw()),
  }) as unknown as StaticMap;
  return map;
}
