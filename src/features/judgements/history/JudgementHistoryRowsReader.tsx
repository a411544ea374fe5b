import { ChartReader } from '#src/charts/ChartReader.tsx';
import { Sizes } from '#src/charts/Sizes.tsx';
import type { JudgementHistoryReading } from './JudgementHistoryFigure.tsx';
import { JudgementHistoryLinks, type RecordLinks } from './JudgementHistoryLinks.tsx';
import { JudgementHistoryRows } from './JudgementHistoryRows.tsx';
import type { JudgementHistory } from './judgementHistory.ts';
import {
  type JudgementHistoryRowsLayout,
  judgementHistoryRowsLayout,
  type RowsSize,
} from './judgementHistoryRowsLayout.ts';

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

interface Props extends JudgementHistoryReading {
  readonly judgementHistory: JudgementHistory;
  readonly links: RecordLinks;
}

/** The judgement history of rows in the drawing that fits, read by stops that open their record. */
export function JudgementHistoryRowsReader({
  judgementHistory,
  rows,
  name,
  summary,
  links,
}: Props) {
  const nameOf = (id: string) => {
    const row = rows.find((one) => one.id === id);
    return row ? `${row.what}, ${row.date}` : id;
  };
  const drawing = (size: RowsSize) => {
    const layout = judgementHistoryRowsLayout(judgementHistory, size);
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
        overlay={
          <JudgementHistoryLinks
            judgementHistory={judgementHistory}
            layout={layout}
            links={links}
            nameOf={nameOf}
          />
        }
      >
        {(reading) => (
          <JudgementHistoryRows
            judgementHistory={judgementHistory}
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
const placesOf = ({ inspections, visits }: JudgementHistoryRowsLayout) =>
  new Map([
    ...inspections.map(({ id, x }) => [id, x] as const),
    ...[...visits.focused, ...visits.monitoring].map(({ visit, x }) => [visit.id, x] as const),
  ]);
