import type { LatLng } from '../../emulator/index.ts';

/** A town or city of the world. */
export interface City {
  geoNamesId: number;
  name: string;
  country: string;
  /** The GeoNames code of its region, such as "US.MA". */
  region: string;
  population: number;
  /** Whether it is a part of another city. */
  isSection: boolean;
  location: LatLng;
}
