import { z } from 'zod';

/** A whole number from 0 on. */
export const count = z.int().min(0);

const line = z.int().min(1);

/** A cell; rows and columns count from 1. */
export const place = z.object({ row: line, column: line });

/** A rectangle of cells. */
export const area = place.extend({ rows: line, columns: line });
