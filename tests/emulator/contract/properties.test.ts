import { describe, expect, it } from 'vitest';
import { setUp } from '../set-up.ts';

describe('PropertiesService', () => {
  it('keeps properties for later executions, without expiry', () => {
    const { PropertiesService, clock, emulator } = setUp();
    PropertiesService.getDocumentProperties().setProperty('a', '1').setProperties({ b: '2', c: '3' });
    clock.advance(365 * 24 * 3600 * 1000);
    const later = emulator.globals().PropertiesService.getDocumentProperties();
    expect(later.getProperties()).toEqual({ a: '1', b: '2', c: '3' });
    expect(later.getKeys()).toEqual(['a', 'b', 'c']);
    expect(later.getProperty('b')).toBe('2');
    expect(later.getProperty('d')).toBeNull();
  });

  it('deletes one property, all, or all others', () => {
    const properties = setUp().PropertiesService.getScriptProperties();
    properties.setProperties({ a: '1', b: '2', c: '3' }).deleteProperty('a');
    expect(properties.getKeys()).toEqual(['b', 'c']);
    properties.setProperties({ d: '4' }, true);
    expect(properties.getProperties()).toEqual({ d: '4' });
    expect(properties.deleteAllProperties().getKeys()).toEqual([]);
  });

  it('keeps every value as text', () => {
    const properties = setUp().PropertiesService.getUserProperties();
    properties.setProperty('number', 42 as never);
    expect(properties.getProperty('number')).toBe('42');
  });

  it('takes values of 9 KB and no more', () => {
    const properties = setUp().PropertiesService.getScriptProperties();
    properties.setProperty('most', 'x'.repeat(9216));
    expect(() => properties.setProperty('more', 'x'.repeat(9217))).toThrow('Argument too large: value');
    expect(properties.getKeys()).toEqual(['most']);
  });

  it('takes 500 KB in all and no more', () => {
    const properties = setUp().PropertiesService.getScriptProperties();
    for (let index = 0; index < 55; index += 1) properties.setProperty(`key ${index}`, 'x'.repeat(9200));
    expect(() => properties.setProperty('more', 'x'.repeat(9200))).toThrow(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
    expect(properties.getProperty('more')).toBeNull();
  });

  it('counts reads and writes against one daily quota', () => {
    const { PropertiesService, clock, emulator } = setUp({ quotas: { propertyCallsPerDay: 2 } });
    const properties = PropertiesService.getScriptProperties();
    properties.setProperty('a', '1');
    properties.getProperty('a');
    expect(() => properties.getKeys()).toThrow('Service invoked too many times for one day: properties.');
    clock.advance(24 * 3600 * 1000);
    expect(emulator.globals().PropertiesService.getScriptProperties().getProperty('a')).toBe('1');
  });

  it('allows 50,000 calls a day on a personal account', () => {
    const { emulator } = setUp();
    const { quotas } = emulator.state;
    for (let count = 0; count < 50_000; count += 1) quotas.spend('propertyCallsPerDay');
    expect(() => emulator.globals().PropertiesService.getScriptProperties().getProperty('a')).toThrow('for one day');
  });

  it('has no document properties outside a document', () => {
    expect(setUp({ document: false }).PropertiesService.getDocumentProperties()).toBeNull();
  });
});
