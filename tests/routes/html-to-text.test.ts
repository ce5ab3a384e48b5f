import fc from 'fast-check';
import { expect, it } from 'vitest';
import { htmlToText } from '../../src/routes/html-to-text.ts';

it.each([
  [
    'Head <b>south</b> on <b>Victoria Square</b> toward <b>Wakefield St</b>',
    'Head south on Victoria Square toward Wakefield St',
  ],
  [
    'Turn <b>right</b> onto <b>Atlantic Ave</b><div style="font-size:0.9em">Destination will be on the left</div>',
    'Turn right onto Atlantic Ave. Destination will be on the left',
  ],
  ['Take <b>I-93 N</b>/<wbr/><b>US-1 N</b>', 'Take I-93 N/US-1 N'],
  ['Keep <b>left</b><b>at</b> the fork, follow <b>A1</b>.', 'Keep left at the fork, follow A1.'],
  ['Rue de l&#39;&Eacute;glise&nbsp;&amp;&nbsp;Co', "Rue de l'&Eacute;glise & Co"],
  ['&#x6771;&#20140; &amp;nbsp; 1 &lt; 2', '東京 1 ‹ 2'],
  ['<div title="a>b">One</div><br>Two<p>Three!</p>Four', 'One. Two. Three! Four'],
  ['Take <b>MA-225 E/<wbr/>MA-4 S</b>', 'Take MA-225 E/MA-4 S'],
  ['Merge onto <b>I-93 N</b>/<wbr/><b>US-1 N</b>/<wbr/><b>MA-3 N</b>', 'Merge onto I-93 N/US-1 N/MA-3 N'],
  ['A&amp;amp;#x26;amp;B&amp;amp;eacute;', 'A&B&eacute;'],
  ['5 < 6 and 7 > 6', '5 ‹ 6 and 7 > 6'],
  ['A&#0;B&#x110000;C&#x10ffff;', 'A B C\u{10ffff}'],
  ['', ''],
])('%s', (html, text) => {
  expect(htmlToText(html)).toBe(text);
});

it('loses no word, glues no words together and leaves no tag, whatever the HTML', () => {
  const word = fc.stringMatching(/^[A-Za-zÀ-ÿ0-9]{1,8}$/);
  const tag = fc.constantFrom('<b>', '</b>', '<div class="x > y">', '</div>', '<br/>', '<span>', '&nbsp;', ' ', '<p>');
  fc.assert(
    fc.property(fc.array(fc.tuple(word, tag, tag)), (parts) => {
      const text = htmlToText(parts.map(([letters, a, b]) => letters + a + b).join(''));
      expect(text.split(/[\s.]+/).filter(Boolean)).toEqual(parts.map(([letters]) => letters));
    }),
  );
});

it('decodes an ampersand that is encoded 50,000 times', () => {
  expect(htmlToText(`A &${'amp;'.repeat(50_000)} B`)).toBe('A & B');
  expect(htmlToText(`A &${'amp;'.repeat(50_000)}lt; B`)).toBe('A ‹ B');
});

it('ends for any text, without "<" and "&nbsp;"', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string({ unit: fc.constantFrom('<', '>', '&', 'amp;', 'nbsp;', '"', 'b', '/', '#60;') }),
      ),
      (html) => {
        expect(htmlToText(html)).not.toMatch(/<|&nbsp;/);
      },
    ),
  );
});
