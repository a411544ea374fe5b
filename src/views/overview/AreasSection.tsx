import { Link } from '@tanstack/react-router';
import { type Area, statusOf } from '#src/domain/area.ts';
import type { BoardPack } from '#src/domain/boardPack.ts';
import type { BoardView } from '#src/domain/boardView.ts';
import type { Day } from '#src/domain/partialDate.ts';
import { StatusChip } from '#src/figures/StatusChip.tsx';
import {
  ageInWords,
  closureInWords,
  evidenceDateInWords,
  openAreasInWords,
  raisedBeforeInWords,
  raisedByInWords,
  unconfirmedAreas,
  unconfirmedInWords,
  withPublishers,
} from '#src/narrative/areaWords.ts';
import { earlierTellings } from '#src/statistics/lineage.ts';
import { DataTable } from '#src/ui/DataTable.tsx';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import { OwnRecordsNote } from '#src/views/board/OwnRecordsNote.tsx';
import { useBoard } from '#src/views/board/useBoard.ts';
import styles from './AreasSection.module.css';

/** What is on the latest list, and apart from it what visits raised before and nobody confirmed. */
export function AreasSection({ authorityCode, asAt }: BoardView) {
  const { authority, pack } = useBoard(authorityCode, asAt);
  const current = pack.areas.filter(({ list }) => list === 'current');
  const unconfirmed = unconfirmedAreas(pack);
  return (
    <section aria-labelledby="areas" className={styles.section}>
      <SectionHeading id="areas" title="Open improvement areas" note={openAreasInWords(pack)}>
        <Link to="/areas">All improvement areas</Link>
      </SectionHeading>
      {pack.areas.length === 0 && (
        <OwnRecordsNote
          authority={authority}
          reason="No national file lists improvement areas: they come from inspection reports and letters."
        />
      )}
      {current.length > 0 && (
        <AreaTable caption="On Ofsted’s latest list" areas={current} pack={pack} asAt={asAt} />
      )}
      {unconfirmed.length > 0 && (
        <>
          <h3>{unconfirmedInWords(unconfirmed)}</h3>
          <AreaTable
            caption={unconfirmedInWords(unconfirmed)}
            areas={unconfirmed}
            pack={pack}
            asAt={asAt}
          />
        </>
      )}
      {pack.areas.length > 0 && (
        <p className={styles.note}>
          Status is our reading of the latest published evidence, not a rating by Ofsted or the
          council. {closureInWords(pack)}
        </p>
      )}
    </section>
  );
}

interface AreaTableProps {
  readonly caption: string;
  readonly areas: readonly Area[];
  readonly pack: BoardPack;
  readonly asAt: Day;
}

function AreaTable({ caption, areas, pack, asAt }: AreaTableProps) {
  return (
    <DataTable
      caption={caption}
      hideCaption
      isProse
      columns={[
        { label: 'Area', width: '30%' },
        { label: 'Raised by', width: '14%' },
        { label: 'Reported', width: '11%' },
        { label: 'Status', width: '11%' },
        { label: 'Latest evidence' },
      ]}
      rows={areas.map((area) => ({
        key: area.id,
        cells: [
          <AreaName key="name" area={area} pack={pack} />,
          raisedByInWords(area, pack),
          `${ageInWords(area, asAt)} ago`,
          <StatusChip key="status" status={statusOf(area)} />,
          <Evidence key="evidence" area={area} pack={pack} asAt={asAt} />,
        ],
      }))}
    />
  );
}

function AreaName({ area, pack }: { area: Area; pack: BoardPack }) {
  const raisedBefore = raisedBeforeInWords(area, pack.areas);
  return (
    <>
      <Link to="/areas/$area" params={{ area: area.id }}>
        {area.title}
      </Link>
      {raisedBefore && (
        <div className={styles.lineage}>
          <Disclosure summary={raisedBefore}>
            <ul>
              {earlierTellings(area, pack.areas).map((earlier) => (
                <li key={earlier.id}>
                  {earlier.raisedOn.slice(0, 4)}: {earlier.title}
                </li>
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
    </>
  );
}

function Evidence({ area, pack, asAt }: { area: Area; pack: BoardPack; asAt: Day }) {
  const latest = area.history.at(-1);
  const source = pack.sources.find(({ id }) => id === (latest?.sourceId ?? area.sourceId));
  return (
    <>
      {withPublishers(latest?.text ?? area.remark, pack.sources)}{' '}
      <span className={styles.evidenceDate}>
        {[evidenceDateInWords(area, asAt), source?.publisher, `${area.confidence} confidence`]
          .filter(Boolean)
          .join('; ')}
      </span>
    </>
  );
}
