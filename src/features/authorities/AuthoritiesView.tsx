import { Link, useRouter } from '@tanstack/react-router';
import {
  memo,
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { DownloadMenu } from '#src/charts/DownloadMenu.tsx';
import { tableActions } from '#src/charts/download/figureActions.ts';
import { Figure } from '#src/charts/Figure.tsx';
import { setInAddress } from '#src/core/model/authoritySet.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { slidesOnRequest } from '#src/core/model/slide.ts';
import { useBuild } from '#src/data/useSource.ts';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import { SelectField } from '#src/ui/SelectField.tsx';
import styles from './AuthoritiesView.module.css';
import { afterPaint } from './afterPaint.ts';
import { ComparisonKey } from './ComparisonKey.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';
import { comparisonTable } from './comparisonTable.ts';
import {
  describeAbolished,
  describeJointReturns,
  describeQuarters,
  noTotalText,
} from './comparisonText.ts';
import { comparisonFinding, describeWithoutOverall } from './finding.ts';
import { multiplesOf } from './multiples.ts';
import { multiplesFigure, multiplesTitle } from './multiplesFigure.tsx';
import { describeNewJudgements } from './newJudgements.ts';
import { type AuthoritiesOptions, type ComparisonSort, firstDirection } from './options.ts';
import { SetControls } from './SetControls.tsx';
import { setHistory } from './setHistory.ts';
import { setHistoryFigure } from './setHistoryFigure.tsx';
import { type ComparisonData, useComparison } from './useComparison.ts';

/** A larger set keeps one order in its drawings: to draw them again would hold up the table. */
const mostThatFollow = 40;

/** The rows in the order of the drawings, and how they say so. */
const drawnRows = ({ rows, comparison }: ComparisonData) =>
  rows.length > mostThatFollow
    ? { rows: comparison.rows, order: 'By name' }
    : { rows, order: 'In the order of the table' };

/** Drawn again only for other rows or another measure. */
const KeptFigure = memo(Figure) as typeof Figure;
const KeptKey = memo(ComparisonKey);

interface Props extends BoardParams {
  readonly options: AuthoritiesOptions;
  readonly onOptions: (options: AuthoritiesOptions) => void;
}

interface SectionProps {
  readonly data: ComparisonData;
  readonly options: AuthoritiesOptions;
  readonly onOptions: (options: AuthoritiesOptions) => void;
}

/** Authorities side by side: their workforce and judgements, one measure over time, judgements over time. */
export function AuthoritiesView(props: Props) {
  return (
    <SectionBoundary name="Authorities side by side" minHeight={900} isView>
      <Comparison {...props} />
    </SectionBoundary>
  );
}

function Comparison({ options: addressed, onOptions: onAddress, ...board }: Props) {
  const { options, onOptions } = useQuickOptions(addressed, onAddress);
  const data = useComparison(board, options);
  const section = { data, options, onOptions };
  // The table answers first.
  const drawn = useDeferredValue(section);
  if (data.isPending) return <p aria-busy="true">Loading every indicator…</p>;
  return (
    <div className={styles.view}>
      <TableSection {...section} />
      <Drawings {...drawn} />
    </div>
  );
}

/**
 * What a reader asks of the table is answered at once; the address, which has the whole page drawn again,
 * follows when the answer has been painted.
 */
function useQuickOptions(
  options: AuthoritiesOptions,
  onOptions: (options: AuthoritiesOptions) => void,
) {
  const [asked, setAsked] = useState({ options, of: options });
  const key = JSON.stringify(options);
  const takeBack = useRef<() => void>(() => {});
  const latest = useRef(onOptions);
  useLayoutEffect(() => {
    latest.current = onOptions;
  });
  // The address has changed: it is what counts. Where it has followed, nothing is worked out again.
  if (JSON.stringify(asked.of) !== key) {
    const hasFollowed = JSON.stringify(asked.options) === key;
    setAsked({ options: hasFollowed ? asked.options : options, of: options });
  }
  useEffect(() => () => takeBack.current(), []);
  const ask = useCallback((after: AuthoritiesOptions) => {
    setAsked((before) => ({ ...before, options: after }));
    takeBack.current();
    takeBack.current = afterPaint(() => latest.current(after));
  }, []);
  return { options: asked.options, onOptions: ask };
}

function TableSection({ data, options, onOptions }: SectionProps) {
  const { asAt, comparison, rows, sources, faults } = data;
  const { title, standfirst } = useMemo(
    () => comparisonFinding(comparison, options.measure),
    [comparison, options.measure],
  );
  const links = useBoardLinks(comparison.set.set);
  const onSort = useSort({ data, options, onOptions });
  const source = [...new Set(sources)].join(' ');
  const notes = useMemo(
    () =>
      [
        describeNewJudgements(data.news, data.since),
        describeWithoutOverall(comparison),
        describeJointReturns(comparison),
        describeAbolished(comparison),
        noTotalText,
        describeQuarters(comparison),
      ].filter(Boolean),
    [comparison, data.news, data.since],
  );
  return (
    <div className={styles.section}>
      <div>
        <h1>{title}</h1>
        {standfirst && <p className={styles.standfirst}>{standfirst}</p>}
      </div>
      <SetControls {...data} options={options} onOptions={onOptions} />
      {faults.length > 0 && (
        <p role="alert" className={styles.fault}>
          {faults.length} of the indicators could not be read, and have no column:{' '}
          {faults.join('; ')}
        </p>
      )}
      <figure aria-label={`${comparison.set.name} side by side`} className={styles.figure}>
        {rows.length > 0 && (
          <ComparisonTable
            comparison={comparison}
            rows={rows}
            options={options}
            onSort={onSort}
            links={links}
          />
        )}
        <KeptKey comparison={comparison} />
        <div className={styles.notes}>
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
          <p>{source}</p>
        </div>
        <p className={styles.slide}>
          <Link
            to="/present"
            search={(search) => ({
              ...search,
              set: setInAddress(comparison.set.set),
              slide: 'authorities',
              slides: slidesOnRequest.join(','),
            })}
          >
            Show as slides
          </Link>
        </p>
        <DownloadMenu
          about={`${comparison.set.name} side by side`}
          actions={tableActions({
            authority: comparison.set.name,
            called: 'side by side',
            asAt,
            tables: () => [comparisonTable(comparison, rows, source)],
            source,
          })}
        />
      </figure>
    </div>
  );
}

/** Sorts by a column, or turns its order round. Always the same function, so that no head is drawn again for it. */
function useSort(section: SectionProps): (by: ComparisonSort) => void {
  const latest = useRef(section);
  useLayoutEffect(() => {
    latest.current = section;
  });
  return useCallback((by) => {
    const { data, options, onOptions } = latest.current;
    const { columns } = data.comparison;
    const turned = options.direction === 'ascending' ? 'descending' : 'ascending';
    const direction = options.sort === by ? turned : firstDirection(by);
    const measure = columns.find(({ indicator }) => indicator.id === by)?.indicator.id;
    onOptions({ ...options, sort: by, direction, measure: measure ?? options.measure });
  }, []);
}

/** Leads to a row's board, with the set in the address, so that the way back leads to the same set. */
function useBoardLinks(set: Parameters<typeof setInAddress>[0]) {
  const router = useRouter();
  const { authorityCode } = useBuild();
  const named = setInAddress(set);
  return useMemo(() => {
    const to = (code: string) =>
      ({
        to: '/',
        search: { authority: code === authorityCode ? undefined : code, set: named },
      }) as const;
    return {
      hrefOf: (code: string) => router.history.createHref(router.buildLocation(to(code)).href),
      open: (code: string) => void router.navigate(to(code)),
    };
  }, [router, authorityCode, named]);
}

const Drawings = memo(function Drawings(section: SectionProps) {
  return (
    <>
      <MultiplesSection {...section} />
      <HistorySection {...section} />
    </>
  );
});

function MultiplesSection({ data, options, onOptions }: SectionProps) {
  const { rows, order } = drawnRows(data);
  const { all, asAt, authority, comparison, sources } = data;
  const column = comparison.columns.find(({ indicator }) => indicator.id === options.measure);
  const file = (column ?? comparison.columns[0])?.file;
  const figure = useMemo(() => {
    if (!file || file.periods.length === 0 || rows.length === 0) return null;
    return {
      authority: authority.shortName,
      asAt,
      source: sources[0] ?? '',
      setName: comparison.set.name,
      multiples: multiplesOf(file, all, rows),
    };
  }, [file, rows, all, asAt, authority, comparison.set.name, sources[0]]);
  if (!file || !figure) return null;
  return (
    <section className={styles.section} aria-labelledby="multiples">
      <SectionHeading
        id="multiples"
        title={multiplesTitle(figure)}
        note={`${order}, on one scale; beside each name the latest year`}
      />
      <div className={styles.choice}>
        <SelectField
          label="Measure"
          value={file.indicator.id}
          onChange={(value) => {
            const chosen = comparison.columns.find(({ indicator }) => indicator.id === value);
            if (chosen) onOptions({ ...options, measure: chosen.indicator.id });
          }}
          options={comparison.columns.map(({ indicator }) => ({
            value: indicator.id,
            label: indicator.name,
          }))}
        />
      </div>
      <KeptFigure spec={multiplesFigure} data={figure} frame="page" heading={null} />
    </section>
  );
}

function HistorySection({ data }: SectionProps) {
  const { rows, order } = drawnRows(data);
  const { asAt, authority, comparison, inspections, source } = data;
  const figure = useMemo(
    () => ({
      authority: authority.shortName,
      asAt,
      source,
      setName: comparison.set.name,
      rows: setHistory(rows, inspections, asAt),
    }),
    [rows, inspections, asAt, authority, source, comparison.set.name],
  );
  if (rows.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="set-history">
      <SectionHeading
        id="set-history"
        title="Overall judgements since 2018"
        note={`${order}, a row for each authority`}
      />
      <KeptFigure spec={setHistoryFigure} data={figure} frame="page" />
    </section>
  );
}
