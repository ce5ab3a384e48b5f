import { describe, expect, it } from 'vitest';
import { setUp } from '../set-up.ts';

const PNG_SIGNATURE = [-119, 80, 78, 71, 13, 10, 26, 10];

describe('Maps.newStaticMap', () => {
  it('draws exactly what was set, each marker and path in the style set before it', () => {
    const { Maps, maps } = setUp();
    Maps.newStaticMap()
      .setSize(268, 220)
      .setCenter('Boston')
      .setZoom(12)
      .setLanguage('fr')
      .setMapType(String(Maps.StaticMap.Type.TERRAIN))
      .addMarker('Plain')
      .setMarkerStyle('mid', 'red', 'A')
      .addMarker(1, 2)
      .addPath([1, 2, 3, 4])
      .setPathStyle(4, '0x1a73e8', '0x00000000')
      .addPath('_p~iF~ps|U_ulLnnqC')
      .beginPath()
      .addPoint(5, 6)
      .addAddress('Concord')
      .endPath()
      .addVisible('Cambridge')
      .getBlob();
    const style = { weight: 4, color: '0x1a73e8', fillColor: '0x00000000' };
    expect(maps.staticMapQueries).toEqual([
      {
        width: 268,
        height: 220,
        center: 'Boston',
        zoom: 12,
        language: 'fr',
        mapType: 'terrain',
        markers: [{ place: 'Plain' }, { place: { lat: 1, lng: 2 }, size: 'mid', color: 'red', label: 'A' }],
        paths: [
          {
            points: [
              { lat: 1, lng: 2 },
              { lat: 3, lng: 4 },
            ],
          },
          {
            points: [
              { lat: 38.5, lng: -120.2 },
              { lat: 40.7, lng: -120.95 },
            ],
            ...style,
          },
          { points: [{ lat: 5, lng: 6 }, 'Concord'], ...style },
        ],
        visible: ['Cambridge'],
      },
    ]);
  });

  it('gives a PNG, as a blob or as bytes, that Utilities can encode', () => {
    const { Maps, Utilities } = setUp();
    const blob = Maps.newStaticMap().setSize(4, 4).getBlob();
    expect(blob.getContentType()).toBe('image/png');
    expect(blob.getBytes().slice(0, 8)).toEqual(PNG_SIGNATURE);
    expect(Maps.newStaticMap().setSize(4, 4).getMapImage()).toEqual(blob.getBytes());
    expect(Utilities.base64Encode(blob.getBytes())).toMatch(/^iVBORw0KGgo/);
  });

  it('is no larger than Google draws it', () => {
    const { Maps, maps } = setUp();
    Maps.newStaticMap().setSize(2000, 300).getMapImage();
    expect(maps.staticMapQueries[0]).toMatchObject({ width: 640, height: 300 });
  });

  it('has an address, which costs nothing', () => {
    const { Maps, emulator } = setUp();
    const url = Maps.newStaticMap().setSize(9, 8).setMarkerStyle('mid', 'red', 'A').addMarker('Größe & Co').getMapUrl();
    expect(url).toBe(
      `https://maps.googleapis.com/maps/api/staticmap?size=9x8&markers=${encodeURIComponent('size:mid|color:red|label:A|Größe & Co')}`,
    );
    expect(emulator.state.quotas.used('staticMapsPerDay')).toBe(0);
  });

  it("can't be drawn if its address is too long", () => {
    const { Maps, emulator } = setUp();
    const zigzag = Array.from({ length: 6000 }, (_, index) => (index % 4) * 10 + (index % 2));
    expect(() => Maps.newStaticMap().addPath(zigzag).getBlob()).toThrow('longer than 16384 characters');
    expect(emulator.state.quotas.used('staticMapsPerDay')).toBe(0);
  });

  it('spends one call of its own quota for each picture', () => {
    const { Maps } = setUp({ quotas: { staticMapsPerDay: 1 } });
    Maps.newStaticMap().getBlob();
    expect(() => Maps.newStaticMap().getBlob()).toThrow('Service invoked too many times for one day: static map.');
    expect(Maps.newGeocoder().geocode('x').status).toBe('OK');
  });

  it.each([
    ['addMarker', [5], '(number)'],
    ['addPath', [[1, 2, 3]], '(number[])'],
    ['setMarkerStyle', ['mid', 'red'], '(String,String)'],
    ['setCenter', [null], '(null)'],
  ] as const)('%s refuses %j', (method, args, parameters) => {
    const map = setUp().Maps.newStaticMap();
    expect(() => (map[method] as (...given: unknown[]) => unknown)(...args)).toThrow(
      `The parameters ${parameters} don't match the method signature for Maps.StaticMap.${method}.`,
    );
  });
});
