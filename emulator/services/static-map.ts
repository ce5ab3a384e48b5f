import { checkCount, checkTexts, signatureError, toInt } from '../arguments.ts';
import type { CallGate } from '../call-gate.ts';
import { ServiceError } from '../errors.ts';
import { defineService } from '../service.ts';
import { createBlob } from './blob.ts';
import { toPoints } from './maps-points.ts';
import type { PlaceInput, StaticMapMarker, StaticMapPath, StaticMapQuery } from './maps-provider.ts';
import { type MapsSurroundings, requireAnswer, spendMapsCall } from './maps-surroundings.ts';
import { staticMapUrl } from './static-map-url.ts';
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
export function createStaticMap(gate: CallGate, { provider, quotas }: MapsSurroundings): StaticMap {
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

  /** A method that changes something and returns the map. */
  const changes =
    (change: (...args: unknown[]) => void) =>
    (...args: unknown[]) => {
      change(...args);
      return map;
    };
  const addPoint = (method: string, args: unknown[]) => {
    if (!openPath) throw new ServiceError(`The emulator knows StaticMap.${method} only after beginPath.`);
    openPath.push(toPlace(method, args));
  };
  function draw(): Uint8Array {
    if (staticMapUrl(query).length > MAX_URL_LENGTH) {
      throw new ServiceError(`The address of the map is longer than ${MAX_URL_LENGTH} characters.`);
    }
    // It is not known which word Google's message has for this quota.
    spendMapsCall(quotas, 'staticMapsPerDay', 'static map');
    return requireAnswer(provider.staticMap?.(structuredClone(query)), 'Maps.StaticMap').bytes;
  }

  const map = defineService(gate, 'Maps', {
    setSize: changes((...args) => {
      checkCount(signature('setSize'), args, 2);
      const [width, height] = args.map(toInt) as [number, number];
      if (width < 1 || height < 1) throw new ServiceError('Invalid argument: size');
      Object.assign(query, { width: Math.min(MAX_PIXELS, width), height: Math.min(MAX_PIXELS, height) });
    }),
    setCenter: changes((...args) => {
      query.center = toPlace('setCenter', args);
    }),
    setZoom: changes((zoom) => {
      query.zoom = toInt(zoom);
    }),
    setLanguage: changes((...args) => {
      query.language = toText('setLanguage', args);
    }),
    setMapType: changes((...args) => {
      query.mapType = toText('setMapType', args);
    }),
    setFormat: changes((...args) => {
      const format = toText('setFormat', args);
      if (!format.startsWith('png')) throw new ServiceError(`The emulator does not know the image format ${format}.`);
    }),
    // Letter sizes for the small screens of the past.
    setMobile: changes(() => {}),
    setMarkerStyle: changes((...args) => {
      checkTexts(signature('setMarkerStyle'), args, 3);
      const [size, color, label] = args as [string, string, string];
      markerStyle = { size, color, label };
    }),
    setPathStyle: changes((...args) => {
      const [weight, color, fillColor] = args;
      checkTexts(signature('setPathStyle'), [color, fillColor], 2);
      pathStyle = { weight: toInt(weight), color: color as string, fillColor: fillColor as string };
    }),
    addMarker: changes((...args) => {
      query.markers.push({ place: toPlace('addMarker', args), ...markerStyle });
    }),
    addVisible: changes((...args) => {
      query.visible.push(toPlace('addVisible', args));
    }),
    addPath: changes((...args) => {
      const points = args.length === 1 ? toPoints(args[0]) : undefined;
      if (!points) throw signatureError(signature('addPath'), args);
      query.paths.push({ points, ...pathStyle });
    }),
    beginPath: changes(() => {
      openPath = [];
    }),
    addPoint: changes((...args) => addPoint('addPoint', args)),
    addAddress: changes((...args) => addPoint('addAddress', args)),
    endPath: changes(() => {
      if (openPath) query.paths.push({ points: openPath, ...pathStyle });
      openPath = undefined;
    }),
    clearMarkers: changes(() => {
      query.markers = [];
    }),
    clearPaths: changes(() => {
      query.paths = [];
    }),
    clearVisibles: changes(() => {
      query.visible = [];
    }),
    getMapUrl: () => staticMapUrl(query),
    getBlob: () => createBlob(gate, draw(), 'image/png', 'staticmap.png'),
    getMapImage: () => toSignedBytes(draw()),
  }) as unknown as StaticMap;
  return map;
}

const signature = (method: string) => `Maps.StaticMap.${method}`;

function toText(method: string, args: unknown[]): string {
  checkTexts(signature(method), args, 1);
  return args[0] as string;
}

function toPlace(method: string, args: unknown[]): PlaceInput {
  const [first, second] = args;
  if (args.length === 1 && typeof first === 'string') return first;
  if (args.length === 2 && typeof first === 'number' && typeof second === 'number') return { lat: first, lng: second };
  throw signatureError(signature(method), args);
}
