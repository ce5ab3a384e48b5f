import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeKml } from '../../../src/addon/pages/map/write-kml.ts';

const place = {
  row: 2,
  label: '1',
  name: 'A',
  address: 'B',
  isGuess: false,
  latitude: 48.85,
  longitude: 2.35,
  link: '',
};

it('has a placemark for each place, with the longitude first', () => {
  expect(writeKml('Trips', [place])).toBe(`<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Trips</name>
<Placemark><name>A</name><description>B
Row 2</description><Point><coordinates>2.35,48.85</coordinates></Point></Placemark>
</Document></kml>
`);
});

it('escapes any text of a cell, so that it comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'a&<>"\';\t\n\u0000\u001b\ufffeé😀') }), (name) => {
      const kml = writeKml('', [{ ...place, name }]);
      const [, written = ''] = /<Placemark><name>([^<]*)<\/name>/.exec(kml) ?? [];
      expect(kml.match(/</g)).toHaveLength(16);
      expect(written).not.toMatch(/&(?!(amp|lt|gt|quot|apos);)/);
      const read = written
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&apos;/g, "'")
        .replace(/&amp;/g, '&');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those that XML does not allow
      expect(read).toBe(name.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd'));
    }),
  );
  expect(writeKml('\ud800', [])).toContain('<name>\ufffd</name>');
});
