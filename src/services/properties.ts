import { attempt } from '../attempt.ts';

/** Where properties are kept: with the document, or with the script for all its documents. */
export type PropertyPlace = 'document' | 'script';

/** All properties of a place; undefined if Google refuses, or if there is no such place. One round trip. */
export function readProperties(place: PropertyPlace): Record<string, unknown> | undefined {
  return attempt(() => openStore(place)?.getProperties());
}

/** Sets properties and keeps the others; returns whether Google accepted them. One round trip. */
export function writeProperties(place: PropertyPlace, values: Record<string, string>): boolean {
  return attempt(() => openStore(place)?.setProperties(values)) !== undefined;
}

/** Deletes a property; returns whether Google did so. One round trip. */
export function deleteProperty(place: PropertyPlace, name: string): boolean {
  return attempt(() => openStore(place)?.deleteProperty(name)) !== undefined;
}

/** Outside a document there are no document properties. */
function openStore(place: PropertyPlace): GoogleAppsScript.Properties.Properties | null {
  return place === 'document' ? PropertiesService.getDocumentProperties() : PropertiesService.getScriptProperties();
}
