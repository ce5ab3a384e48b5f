/** The source of routes on real streets; OpenStreetMap's licence (ODbL) requires this line. */
export const streetsCopyright = '© OpenStreetMap contributors';

/** The source of estimates between places of the world. */
export const worldCopyright = '© GeoNames (CC BY 4.0)';

/** What a page with answers of the demo Maps must show. */
export const attribution = `Streets and addresses of Montevideo (2017): ${streetsCopyright}. Places of the world: ${worldCopyright}.`;
