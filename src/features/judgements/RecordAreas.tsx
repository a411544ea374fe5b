import { Link } from '@tanstack/react-router';
import { StatusChip } from '#src/charts/StatusChip.tsx';
import { sourcesOf } from '#src/core/board/recordSources.ts';
import { type Area, statusOf } from '#src/core/model/area.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { lowestConfidence } from '#src/core/model/source.ts';
import { formatDate } from '#src/core/text/format.ts';
import { Citation } from '#src/features/board/Citation.tsx';
import { DataTable } from '#src/ui/DataTable.tsx';
import styles from './Record.module.css';

interface Props {
  readonly areas: readonly Area[];
  readonly pack: BoardPack;
  /** Of the inspection or visit that raised them. */
  readonly name: string;
}

/** What one inspection or visit raised, and what became of each. */
export function RecordAreas({ areas, pack, name }: Props) {
  const sources = sourcesOf([...new Set(areas.map(({ sourceId }) => sourceId))], pack);
  return (
    <div>
      <DataTable
        caption={`Areas raised: ${name}`}
        hideCaption
        isProse
        columns={[
          { label: 'Area', width: '40%' },
          { label: 'Latest evidence', width: '22%' },
          { label: 'Restated in' },
        ]}
        rows={areas.map((area) => ({
          key: area.id,
          cells: [
            <AreaLink key="area" area={area} />,
            <Status key="status" area={area} />,
            <Restated key="restated" area={area} areas={pack.areas} />,
          ],
        }))}
      />
      <p className={styles.notes}>Source of the wording of these areas:</p>
      <Citation
        sources={sources}
        confidence={lowestConfidence(areas.map(({ confidence }) => confidence))}
      />
    </div>
  );
}

const AreaLink = ({ area }: { area: Area }) => (
  <Link to="/areas/$area" params={{ area: area.id }}>
    {area.title}
  </Link>
);

function Status({ area }: { area: Area }) {
  const latest = area.history.at(-1);
  return (
    <>
      <StatusChip status={statusOf(area)} />
      {latest && <span className={styles.evidence}>{formatDate(latest.on)}</span>}
    </>
  );
}

function Restated({ area, areas }: { area: Area; areas: readonly Area[] }) {
  const later = areas.filter(({ id }) => area.restatedIn.includes(id));
  if (later.length === 0) return 'No later area';
  return (
    <ul>
      {later.map((one) => (
        <li key={one.id}>
          {one.raisedOn.slice(0, 4)}: <AreaLink area={one} />
        </li>
      ))}
    </ul>
  );
}
