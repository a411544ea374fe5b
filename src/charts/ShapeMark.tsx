/** Shapes that are distinguished at the size of a point. */
export type Shape = 'circle' | 'square' | 'triangle' | 'diamond';

interface Props {
  readonly shape: Shape;
  readonly x: number;
  readonly y: number;
  /** Of a circle of about the same weight. */
  readonly radius: number;
  readonly fill: string;
  /** Sets the mark off from what lies under it. */
  readonly stroke?: string;
}

/** One point as a shape; a triangle stands on its tip, as if it pointed at its place. */
export function ShapeMark({ shape, x, y, radius, ...paint }: Props) {
  if (shape === 'circle') return <circle cx={x} cy={y} r={radius} {...paint} />;
  const size = { square: 0.9, triangle: 1.25, diamond: 1.35 }[shape] * radius;
  const outline = {
    square: `M${x - size} ${y - size} H${x + size} V${y + size} H${x - size} Z`,
    triangle: `M${x - size} ${y - size} H${x + size} L${x} ${y + size} Z`,
    diamond: `M${x} ${y - size} L${x + size} ${y} L${x} ${y + size} L${x - size} ${y} Z`,
  }[shape];
  return <path d={outline} {...paint} />;
}
