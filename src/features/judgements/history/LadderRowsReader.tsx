import { ChartReader } from '#src/charts/ChartReader.tsx';
import { Sizes } from '#src/charts/Sizes.tsx';
import type { LadderReading } from './LadderFigure.tsx';
import { LadderLinks, type RecordLinks } from './LadderLinks.tsx';
import { LadderRows } from './LadderRows.tsx';
import type { Ladder } from './ladder.ts';
import { type LadderRowsLayout, ladderRowsLayout, type RowsSize } from './ladderRowsLayout.ts';

const shared = {
  left: 172,
  right: 112,
  font: 16,
  step: 21,
  everyYears: 1,
  wrapsGrades: false,
  visitRows: 1,
} as const;

/** Each is shown over a range of widths in which its words stay between 14 and 21 pixels high. */
const sizes = {
  wide: { ...shared, width: 1240, month: 'long' },
  large: { ...shared, width: 880, month: 'long' },
  medium: { ...shared, width: 640, everyYears: 2, month: 'short' },
  narrow: {
    width: 310,
    left: 99,
    right: 10,
    font: 15.6,
    step: 27,
    everyYears: 4,
    wrapsGrades: true,
    month: 'none',
    visitRows: 2,
  },
} as const satisfies Record<string, RowsSize>;

interface Props extends LadderReading {
  readonly ladder: Ladder;
  readonly links: RecordLinks;
}

/** The ladder of rows in the drawing that fits, read by stops that open their record. */
export function LadderRowsReader({ ladder, rows, name, summary, links }: Props) {
  const nameOf = (id: string) => {
    const row = rows.find((one) => one.id === id);
    return row ? `${row.what}, ${row.date}` : id;
  };
  const drawing = (size: RowsSize) => {
    const layout = ladderRowsLayout(ladder, size);
    const xOf = placesOf(layout);
    return (
      <ChartReader
        name={name}
        summary={summary}
        stops={rows.map(({ id, date, published, what, finding }) => ({
          x: (xOf.get(id) ?? 0) / size.width,
          words: `${what}, ${date}; published: ${published}. ${finding}`,
        }))}
        choice={{
          hint: 'Press Enter to open the record of what is being read.',
          onChoose: (place) => {
            const row = rows[place];
            if (row) links.onOpen(row.id);
          },
        }}
        overlay={<LadderLinks ladder={ladder} layout={layout} links={links} nameOf={nameOf} />}
      >
        {(reading) => (
          <LadderRows
            ladder={ladder}
            layout={layout}
            reading={reading === null ? null : (rows[reading]?.id ?? null)}
          />
        )}
      </ChartReader>
    );
  };
  return (
    <Sizes
      wide={drawing(sizes.wide)}
      large={drawing(sizes.large)}
      medium={drawing(sizes.medium)}
      narrow={drawing(sizes.narrow)}
      isWideOnPaper
    />
  );
}

/** Where each record's mark stands, so that a pointer on a mark reads that mark. */
const placesOf = ({ inspections, visits }: LadderRowsLayout) =>
  new Map([
    ...inspections.map(({ id, x }) => [id, x] as const),
    ...[...visits.focused, ...visits.monitoring].map(({ visit, x }) => [visit.id, x] as const),
  ]);
