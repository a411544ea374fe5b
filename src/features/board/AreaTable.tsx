import { Link } from '@tanstack/react-router';
import { StatusChip } from '#src/charts/StatusChip.tsx';
import { describeQuotedFrom } from '#src/core/board/areaEvidenceText.ts';
import { describeRaisedBefore, describeRaisedBy, formatAge } from '#src/core/board/areaText.ts';
import { earlierOccurrences } from '#src/core/board/lineage.ts';
import { givenFields } from '#src/core/board/plan.ts';
import { type Area, statusOf } from '#src/core/model/area.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { formatDate } from '#src/core/text/format.ts';
import { DataTable } from '#src/ui/DataTable.tsx';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import styles from './AreaTable.module.css';
import { Citation } from './Citation.tsx';
import { EvidenceDate } from './EvidenceDate.tsx';
import { PlanDetails } from './PlanDetails.tsx';
import { RaisedByLink } from './RaisedByLink.tsx';

interface Props {
  readonly caption: string;
  readonly areas: readonly Area[];
  readonly pack: BoardPack;
  readonly asAt: Day;
  /** With the quotation, the way to who raised it, and what the council says of its own work. */
  readonly isFull?: boolean;
  /** Of a list that others have followed: its statuses are of the day of their evidence. */
  readonly isEarlier?: boolean;
}

/** One row for each area: who raised it and when, its status, and the evidence behind that. */
export function AreaTable({
  caption,
  areas,
  pack,
  asAt,
  isFull = false,
  isEarlier = false,
}: Props) {
  const hasPlan = isFull && givenFields(pack.areas).size > 0;
  const raised = isFull
    ? [{ label: 'Raised by', width: hasPlan ? '15%' : '17%' }]
    : [
        { label: 'Raised by', width: '15%' },
        { label: 'Reported', width: '11%' },
      ];
  const plan = hasPlan ? [{ label: 'The council’s plan', width: '26%' }] : [];
  return (
    <DataTable
      caption={caption}
      hideCaption
      isProse
      columns={[
        { label: 'Area', width: hasPlan ? '24%' : '30%' },
        ...raised,
        { label: isEarlier ? 'Status when last reported' : 'Status', width: '12%' },
        { label: 'Latest evidence' },
        ...plan,
      ]}
      rows={areas.map((area) => ({
        key: area.id,
        cells: [
          <AreaName key="name" area={area} pack={pack} isFull={isFull} isEarlier={isEarlier} />,
          ...(isFull
            ? [<Raised key="raised" area={area} pack={pack} asAt={asAt} />]
            : [describeRaisedBy(area, pack), `${formatAge(area, asAt)} ago`]),
          <StatusChip key="status" status={statusOf(area)} />,
          <Evidence key="evidence" area={area} pack={pack} asAt={asAt} />,
          ...(hasPlan
            ? [
                area.plan === null ? (
                  'None given'
                ) : (
                  <PlanDetails key="plan" area={area} settings={pack.settings} asAt={asAt} />
                ),
              ]
            : []),
        ],
      }))}
    />
  );
}

type CellProps = Pick<Props, 'pack'> & { readonly area: Area };

function Raised({ area, pack, asAt }: CellProps & Pick<Props, 'asAt'>) {
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
      {isFull && <p className={styles.theme}>{area.theme}</p>}{' '}
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

function Evidence({ area, pack, asAt }: CellProps & Pick<Props, 'asAt'>) {
  const latest = area.history.at(-1);
  const named = [latest?.sourceId, area.sourceId];
  const sources = pack.sources.filter(({ id }) => named.includes(id));
  return (
    <>
      {latest ? latest.text : area.remark}{' '}
      {latest && (
        <div>
          <EvidenceDate on={latest.on} asAt={asAt} />
        </div>
      )}{' '}
      <Citation
        sources={sources.toSorted((a, b) => named.indexOf(a.id) - named.indexOf(b.id))}
        confidence={area.confidence}
      />
    </>
  );
}
