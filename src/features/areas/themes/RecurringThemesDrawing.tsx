import { keyed } from '#src/ui/keyed.ts';
import type { RecurringThemes } from './recurringThemes.ts';
import { lineHeight, markRadius, type RecurringThemesLayout } from './recurringThemesLayout.ts';
import { describeRaisedIn } from './recurringThemeText.ts';

/** A recurring theme that is said from the others. */
export interface ShownRecurringTheme {
  /** Id of the area that was chosen, or is shown first. */
  readonly areaId: string;
  readonly theme: string;
  /** Ids of all its areas. */
  readonly ids: ReadonlySet<string>;
}

interface Props {
  readonly themes: RecurringThemes;
  readonly layout: RecurringThemesLayout;
  readonly shown: ShownRecurringTheme | null;
}

/** Rows, names, recurring themes and marks. A shown recurring theme is thicker, an area open now filled: no colour is needed. */
export function RecurringThemesDrawing({ themes, layout, shown }: Props) {
  const { size, height, heads, rows, marks, links } = layout;
  const isShown = (id: string) => shown?.ids.has(id) ?? false;
  const isShownLink = ({ from, to }: { from: string; to: string }) => isShown(from) && isShown(to);
  return (
    <svg
      width={size.width}
      height={height}
      viewBox={`0 0 ${size.width} ${height}`}
      style={{ width: '100%', height: 'auto' }}
      preserveAspectRatio="xMinYMin"
      fontSize={size.font}
      aria-hidden="true"
    >
      {rows.map(({ theme, top }) => (
        <path key={theme} d={`M0 ${top} H${size.width}`} stroke="var(--rule)" />
      ))}
      {/* Those shown are drawn over the others. */}
      {[false, true].map((which) =>
        links
          .filter((link) => isShownLink(link) === which)
          .map(({ from, to, path }) => (
            <path
              key={`${from} ${to}`}
              d={path}
              fill="none"
              stroke={which ? 'var(--event)' : 'var(--crowd)'}
              strokeWidth={which ? 3.2 : 1.3}
            />
          )),
      )}
      {heads.map(({ x, y, lines }) =>
        keyed(lines).map(({ key, item: line, index }) => (
          <text
            key={`${x} ${y} ${key}`}
            x={x}
            y={y + index * lineHeight * size.font}
            textAnchor="middle"
            fontWeight={650}
            fill="var(--ink)"
          >
            {line}
          </text>
        )),
      )}
      {rows.map(({ theme, label, count }, index) => {
        const row = themes.rows[index];
        const isOfShown = theme === shown?.theme;
        return (
          <g key={theme}>
            {keyed(label.lines).map(({ key, item: line, index: place }) => (
              <RecurringThemeText
                key={key}
                x={label.x}
                y={label.y + place * lineHeight * size.font}
                isAbove={size.left === 0}
                font={size.font}
                weight={isOfShown ? 700 : 500}
                fill={isOfShown ? 'var(--event)' : 'var(--ink)'}
              >
                {line}
              </RecurringThemeText>
            ))}
            <RecurringThemeText
              x={count.x}
              y={count.y}
              isEnd
              isAbove={size.left === 0}
              font={size.font}
              weight={400}
              fill="var(--secondary)"
            >
              {row ? describeRaisedIn(row, themes) : ''}
            </RecurringThemeText>
          </g>
        );
      })}
      {themes.rows.flatMap(({ cells }) =>
        cells.flat().map(({ area: { id }, isOpenNow }) => {
          const at = marks.get(id);
          if (!at) return null;
          const colour = isShown(id) ? 'var(--event)' : 'var(--authority)';
          return (
            <circle
              key={id}
              cx={at.x}
              cy={at.y}
              r={isShown(id) ? markRadius + 1 : markRadius}
              fill={isOpenNow ? colour : 'var(--paper)'}
              stroke={colour}
              strokeWidth={isShown(id) ? 3.6 : 1.8}
            />
          );
        }),
      )}
    </svg>
  );
}

interface TextProps {
  readonly x: number;
  readonly y: number;
  /** Whether `x` is where the words end. */
  readonly isEnd?: boolean;
  readonly isAbove: boolean;
  readonly font: number;
  readonly weight: number;
  readonly fill: string;
  readonly children: string;
}

/** Words beside the marks; above them, where recurring themes pass behind, on a ground of their own. */
function RecurringThemeText({
  x,
  y,
  isEnd = false,
  isAbove,
  font,
  weight,
  fill,
  children,
}: TextProps) {
  const width = 0.46 * font * children.length;
  return (
    <>
      {isAbove && (
        <rect
          x={isEnd ? x - width : x}
          y={y - 0.85 * font}
          width={width}
          height={lineHeight * font}
          fill="var(--paper)"
        />
      )}
      <text x={x} y={y} textAnchor={isEnd ? 'end' : 'start'} fontWeight={weight} fill={fill}>
        {children}
      </text>
    </>
  );
}
