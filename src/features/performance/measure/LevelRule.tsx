interface Props {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Left of it. */
  readonly text: string;
  readonly fontSize: number;
}

/** A rule across a plot with its number. */
export function LevelRule({ left, right, y, text, fontSize }: Props) {
  return (
    <>
      <path d={`M${left} ${y} H${right}`} stroke="var(--rule)" />
      <text
        x={left - 8}
        y={y}
        textAnchor="end"
        dominantBaseline="central"
        fontSize={fontSize}
        fill="var(--secondary)"
      >
        {text}
      </text>
    </>
  );
}
