import { valueIn } from '../json.ts';

const TAG = /<[/!]?[a-z!](?:"[^"]*"|'[^']*'|[^'"<>])*>/gi;
const BLOCK_TAG = /^<\/?(div|p|br|li|ul|ol|tr|td)\b/i;
// Shows where a long word may break; it occurs inside names.
const BREAK_TAG = /^<\/?wbr\b/i;
// The ampersand of an entity can be encoded itself, even several times.
const ENTITY = /&(?:amp;|#38;|#x26;)*(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi;
const NAMED = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", shy: '' };

/** Plain text of Google's HTML. A tag separates words, a block ends a sentence, and no "<" is left. */
export function htmlToText(html: string): string {
  const untagged = html.replace(TAG, (tag) => (BLOCK_TAG.test(tag) ? '\n' : BREAK_TAG.test(tag) ? '' : ' '));
  const sentences = decodeEntities(untagged)
    .replace(/</g, '‹')
    .split('\n')
    .map(tidySpaces)
    .filter((sentence) => sentence !== '');
  return sentences.map((text, index) => (index < sentences.length - 1 ? endSentence(text) : text)).join(' ');
}

function decodeEntities(text: string): string {
  return text.replace(ENTITY, (_, decimal, hex, name) => {
    if (name !== undefined) return valueIn(NAMED, String(name).toLowerCase()) ?? `&${name};`;
    const codePoint = decimal !== undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return codePoint > 0 && codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : ' ';
  });
}

function tidySpaces(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:!?)])/g, '$1')
    .replace(/ \/ /g, '/')
    .trim();
}

function endSentence(text: string): string {
  return /[.!?:;,]$/.test(text) ? text : `${text}.`;
}
