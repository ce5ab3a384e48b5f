import glyphs from '../data/glyphs.json' with { type: 'json' };

const glyphColumns = 3;
const glyphRows = 5;

/** Five rows of three pixels each, from the top left on. */
const shapes: Readonly<Record<string, string>> = glyphs;

/** Whether a letter has ink in one of its pixels; a letter without a shape is a gap. */
function glyphOf(letter: string, row: number, column: number): boolean {
  return shapes[letter]?.[row * glyphColumns + column] === '1';
}

/** Red, green and blue from 0 to 255, and how much of it covers what is below, from 0 to 1. */
export interface Color {
  rgb: readonly [number, number, number];
  alpha: number;
}

/** A position in pixels from the top left corner. */
export interface Pixel {
  x: number;
  y: number;
}

/** A picture to draw on. Anything outside of it is left out. */
export type Canvas = ReturnType<typeof createCanvas>;

/** A picture of one colour. */
export function createCanvas(width: number, height: number, background: Color) {
  const rgb = new Uint8Array(width * height * 3);
  for (let i = 0; i < rgb.length; i += 1) rgb[i] = background.rgb[i % 3] ?? 0;

  function blend(x: number, y: number, { rgb: color, alpha }: Color, coverage: number): void {
    const share = alpha * Math.min(1, coverage);
    if (share <= 0 || x < 0 || y < 0 || x >= width || y >= height) return;
    const at = (y * width + x) * 3;
    for (let i = 0; i < 3; i += 1) rgb[at + i] = Math.round((rgb[at + i] ?? 0) * (1 - share) + (color[i] ?? 0) * share);
  }

  /** Paints the pixels around some points, as far as the reach, by their distance from the shape. */
  function paint(
    corners: readonly Pixel[],
    reach: number,
    distance: (x: number, y: number) => number,
    color: Color,
  ): void {
    const left = Math.max(0, Math.floor(Math.min(...corners.map(({ x }) => x)) - reach));
    const right = Math.min(width - 1, Math.ceil(Math.max(...corners.map(({ x }) => x)) + reach));
    const top = Math.max(0, Math.floor(Math.min(...corners.map(({ y }) => y)) - reach));
    const bottom = Math.min(height - 1, Math.ceil(Math.max(...corners.map(({ y }) => y)) + reach));
    for (let y = top; y <= bottom; y += 1) {
      for (let x = left; x <= right; x += 1) blend(x, y, color, reach - distance(x, y));
    }
  }

  return {
    width,
    height,
    rgb,
    /** A line with round ends and smooth edges. */
    line: (points: readonly Pixel[], lineWidth: number, color: Color): void => {
      const reach = lineWidth / 2 + 0.5;
      for (let i = 1; i < points.length; i += 1) {
        const [a, b] = [points[i - 1] as Pixel, points[i] as Pixel];
        paint([a, b], reach, (x, y) => distanceToSegment(x, y, a, b), color);
      }
    },
    disc: (center: Pixel, radius: number, color: Color): void =>
      paint([center], radius + 0.5, (x, y) => Math.hypot(x - center.x, y - center.y), color),
    /** Draws capital letters, digits and a few signs, from the top left corner on. */
    text: (at: Pixel, text: string, scale: number, color: Color): void => {
      [...text].forEach((letter, index) => {
        const left = at.x + index * (glyphColumns + 1) * scale;
        for (let row = 0; row < glyphRows * scale; row += 1) {
          for (let column = 0; column < glyphColumns * scale; column += 1) {
            const isInk = glyphOf(letter, Math.floor(row / scale), Math.floor(column / scale));
            if (isInk) blend(Math.round(left + column), Math.round(at.y + row), color, 1);
          }
        }
      });
    },
  };
}

function distanceToSegment(x: number, y: number, a: Pixel, b: Pixel): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / length));
  return Math.hypot(x - a.x - along * dx, y - a.y - along * dy);
}
