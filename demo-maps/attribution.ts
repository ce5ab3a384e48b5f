/** Whose data a route over real streets shows; OpenStreetMap's licence (ODbL) asks for this line. */
export const streetsCopyright = '© OpenStreetMap contributors';

/** Whose data an estimate between places of the world shows. */
export const worldCopyright = '© GeoNames (CC BY 4.0)';

/** What a page that shows answers of the demo Maps has to print. */
export const attribution = `Streets and addresses of Montevideo (2017): ${streetsCopyright}. Places of the world: ${worldCopyright}.`;
