/** The cache of this script for the scratch sheet, if it has one. */
export function documentCache(): GoogleAppsScript.Cache.Cache {
  const cache = CacheService.getDocumentCache();
  if (cache === null) throw new Error('There is no document cache.');
  return cache;
}

/** A key that nothing but the contract uses. */
export function ownKey(name: string): string {
  return `contract ${name}`;
}
