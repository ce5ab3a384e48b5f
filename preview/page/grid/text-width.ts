const PIXELS_OF_POINT = 4 / 3;
const known = new Map<string, number>();
let context: CanvasRenderingContext2D | null | undefined;

/** How many pixels a text takes in a cell. */
export function widthOf(text: string, isBold: boolean, fontSize: number): number {
  const key = `${isBold}${fontSize}${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return 0;
  context.font = `${isBold ? 'bold ' : ''}${fontSize * PIXELS_OF_POINT}px Arial, sans-serif`;
  const { width } = context.measureText(text);
  // Drawn texts change with every scroll; old ones need not be kept for ever.
  if (known.size > 20_000) known.clear();
  known.set(key, width);
  return width;
}
