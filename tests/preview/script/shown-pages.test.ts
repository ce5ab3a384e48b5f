import { describe, expect, it } from 'vitest';
import { createShownPages } from '../../../preview/script/shown-pages.ts';

describe('the pages that a script has shown', () => {
  it.each([
    [
      '<!doctype html>\n<html lang="en">\n<head>\n<base target="_top"><title>x</title>',
      '<head><script>bridge</script>\n<base',
    ],
    ['<p>x</p>', '<script>bridge</script><p>x</p>'],
    ['<!DOCTYPE html><p>x', '<!DOCTYPE html><script>bridge</script><p>x'],
  ])('have the bridge before any of their code runs: %s', (html, expected) => {
    const pages = createShownPages('bridge');
    expect(pages.find(pages.add(html))).toContain(expected);
  });

  it('have their own addresses, and the last ones stay', () => {
    const pages = createShownPages('');
    const addresses = Array.from({ length: 12 }, (_, index) => pages.add(`<p>${index}`));
    expect(new Set(addresses).size).toBe(12);
    expect(pages.find(addresses[0] ?? '')).toBeUndefined();
    expect(pages.find(addresses[11] ?? '')).toContain('<p>11');
  });
});
