import type { ReactNode } from 'react';
import { StatusChip } from '#src/charts/StatusChip.tsx';
import { describeStatusRule } from '#src/core/board/areaEvidenceText.ts';
import { describeAreaStanding } from '#src/core/board/areaListText.ts';
import { describeRaisedBefore, formatAge } from '#src/core/board/areaText.ts';
import { listedAsPhrase, statusOf } from '#src/core/model/area.ts';
import { capitalised, formatDate } from '#src/core/text/format.ts';
import { Citation } from '#src/features/board/Citation.tsx';
import { EvidenceDate } from '#src/features/board/EvidenceDate.tsx';
import { RaisedByLink } from '#src/features/board/RaisedByLink.tsx';
import styles from './AreaView.module.css';
import type { AboutArea } from './aboutArea.ts';

/** Where the area stands, who raised it and when, what its status comes from, and its source. */
export function AreaFacts({ area, pack, asAt }: AboutArea) {
  const latest = area.history.at(-1);
  const before = describeRaisedBefore(area, pack.areas);
  return (
    <aside className={styles.facts} aria-labelledby="facts">
      <h2 id="facts" className="visually-hidden">
        Where it stands
      </h2>
      <dl>
        <Fact name="Status">
          <StatusChip status={statusOf(area)} />
          {latest && (
            <div>
              Evidence of <EvidenceDate on={latest.on} asAt={asAt} />
            </div>
          )}
        </Fact>
        <Fact name="List">{describeAreaStanding(area)}</Fact>
        <Fact name="Raised by">
          <RaisedByLink area={area} pack={pack} />
          <div>As {listedAsPhrase[area.listedAs]}</div>
        </Fact>
        <Fact name="Reported">
          {formatDate(area.raisedOn)}, {formatAge(area, asAt)} ago
        </Fact>
        {before && <Fact name="Lineage">{before}</Fact>}
        <Fact name="Source">
          {capitalised(area.confidence)} confidence
          <Citation
            sources={pack.sources.filter(({ id }) => id === area.sourceId)}
            confidence="high"
          />
        </Fact>
      </dl>
      <p className={styles.rule}>{describeStatusRule()}</p>
    </aside>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt className="muted">{name}</dt>
    <dd>{children}</dd>
  </div>
);
