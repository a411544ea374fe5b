import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { SpecTable } from '#src/charts/SpecTable.tsx';
import { StatusChip } from '#src/charts/StatusChip.tsx';
import { pageColumn, type TableCell, type TableSpec } from '#src/charts/table/tableSpec.ts';
import { describeQuotedFrom } from '#src/core/board/areaEvidenceText.ts';
import { describeRaisedBefore, describeRaisedBy, formatAge } from '#src/core/board/areaText.ts';
import { earlierOccurrences } from '#src/core/board/lineage.ts';
import { givenFields } from '#src/core/board/plan.ts';
import { type Area, areaStatusName, statusOf } from '#src/core/model/area.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { formatDate } from '#src/core/text/format.ts';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import styles from './AreaTable.module.css';
import {
  evidenceSources,
  evidenceText,
  hasOwnTheme,
  latestEvidence,
  nameText,
  planText,
  raisedText,
} from './areaCellText.ts';
import { Citation } from './Citation.tsx';
import { EvidenceDate } from './EvidenceDate.tsx';
import { PlanDetails } from './PlanDetails.tsx';
import { RaisedByLink } from './RaisedByLink.tsx';

export interface AreaTableData {
  readonly caption: string;
  readonly areas: readonly Area[];
  readonly pack: BoardPack;
  readonly asAt: Day;
  /** With the quotation, the way to who raised it, and what the council says of its own work. */
  readonly isFull?: boolean;
  /** Of a list that others have followed: its statuses are of the day of their evidence. */
  readonly isEarlier?: boolean;
}

export const AreaTable = (data: AreaTableData) => <SpecTable hideCaption table={areaTable(data)} />;

/** One row for each area: who raised it and when, its status, and the evidence behind that. */
export function areaTable(data: AreaTableData): TableSpec {
  const { caption, areas, pack, isFull = false, isEarlier = false } = data;
  const hasPlan = isFull && givenFields(pack.areas).size > 0;
  const wide = (id: string, label: string, width: string) => ({ ...pageColumn(id, label), width });
  const raised = isFull
    ? [wide('raisedBy', 'Raised by', hasPlan ? '15%' : '17%')]
    : [wide('raisedBy', 'Raised by', '15%'), wide('reported', 'Reported', '11%')];
  return {
    caption,
    isProse: true,
    columns: [
      wide('area', 'Area', hasPlan ? '24%' : '30%'),
      ...raised,
      wide('standing', isEarlier ? 'Status when last reported' : 'Status', '12%'),
      pageColumn('latest', 'Latest evidence'),
      ...(hasPlan ? [wide('plan', 'The council’s plan', '26%')] : []),
    ],
    rows: areas.map((area) => ({ key: area.id, cells: cellsOf(area, data) })),
  };
}

function cellsOf(area: Area, data: AreaTableData): Record<string, TableCell> {
  const { pack, asAt, isFull = false, isEarlier = false } = data;
  const shared = { area, pack };
  const written = (text: string, content: ReactNode): TableCell => ({ value: text, text, content });
  const status = statusOf(area);
  return {
    area: written(
      nameText(area, pack, isFull),
      <AreaName {...shared} isFull={isFull} isEarlier={isEarlier} />,
    ),
    raisedBy: isFull
      ? written(raisedText(area, pack, asAt), <Raised {...shared} asAt={asAt} />)
      : describeRaisedBy(area, pack),
    reported: `${formatAge(area, asAt)} ago`,
    standing: written(areaStatusName[status], <StatusChip status={status} />),
    latest: written(evidenceText(area, pack, asAt), <Evidence {...shared} asAt={asAt} />),
    plan:
      area.plan === null
        ? 'None given'
        : written(
            planText(area, asAt),
            <PlanDetails area={area} settings={pack.settings} asAt={asAt} />,
          ),
  };
}

type CellProps = Pick<AreaTableData, 'pack'> & { readonly area: Area };

function Raised({ area, pack, asAt }: CellProps & Pick<AreaTableData, 'asAt'>) {
  return (
    <>
      <RaisedByLink area={area} pack={pack} />{' '}
      <div className={styles.when}>
        Reported {formatDate(area.raisedOn)}, {formatAge(area, asAt)} ago
      </div>
    </>
  );
}

function AreaName({
  area,
  pack,
  isFull,
  isEarlier,
}: CellProps & { readonly isFull: boolean; readonly isEarlier: boolean }) {
  const raisedBefore = describeRaisedBefore(area, pack.areas);
  return (
    <>
      <Link to="/areas/$area" params={{ area: area.id }}>
        {area.title}
      </Link>
      {isFull && hasOwnTheme(area) && <p className={styles.theme}>{area.theme}</p>}{' '}
      {isFull && area.quote && (
        <p className={styles.quote} data-earlier={isEarlier}>
          “{area.quote}” <span>— {describeQuotedFrom(area, pack)}</span>
        </p>
      )}{' '}
      {raisedBefore && (
        <div className={styles.lineage} data-full={isFull}>
          <Disclosure summary={raisedBefore}>
            <ul>
              {earlierOccurrences(area, pack.areas).map((earlier) => (
                <li key={earlier.id} className="muted">
                  {earlier.raisedOn.slice(0, 4)}:{' '}
                  <Link to="/areas/$area" params={{ area: earlier.id }}>
                    {earlier.title}
                  </Link>
                </li>
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
    </>
  );
}

function Evidence({ area, pack, asAt }: CellProps & Pick<AreaTableData, 'asAt'>) {
  const latest = area.history.at(-1);
  return (
    <>
      {latestEvidence(area)}{' '}
      {latest && (
        <div>
          <EvidenceDate on={latest.on} asAt={asAt} />
        </div>
      )}{' '}
      <Citation sources={evidenceSources(area, pack)} confidence={area.confidence} />
    </>
  );
}
