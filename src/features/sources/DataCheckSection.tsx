import type { BoardParams } from '#src/core/model/boardParams.ts';
import { describeBuild } from '#src/core/text/buildText.ts';
import { formatNumber } from '#src/core/text/format.ts';
import { useBuild } from '#src/data/useSource.ts';
import { AreaLinks } from '#src/features/board/AreaLinks.tsx';
import { DataTable } from '#src/ui/DataTable.tsx';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import { keyed } from '#src/ui/keyed.ts';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import styles from './DataCheckSection.module.css';
import { type DataCheck, dataCheck } from './dataCheck.ts';
import {
  describeDataCheck,
  describeDatedBy,
  describeMadeFrom,
  describeNotice,
  describeNoticeGroup,
  findingsOf,
} from './dataCheckText.ts';
import { useSources } from './useSources.ts';

/** What the board was made from, what was not used of it, and what of it is out of date. */
export function DataCheckSection(board: BoardParams) {
  const { pack, dataset, indicators, isAwaited, unread } = useSources(board);
  const build = useBuild();
  if (isAwaited) return <p aria-busy="true">Checking the data…</p>;
  const check = dataCheck(dataset, indicators, pack, board.asAt);
  const dated = describeDatedBy(check);
  return (
    <section aria-labelledby="data-check" className={styles.section}>
      <SectionHeading id="data-check" title="Data check" note={describeDataCheck(check)} />
      <DataTable
        caption="What is out of date on this day, and by which rule"
        hideCaption
        isProse
        columns={[
          { label: 'Checked', width: '20%' },
          { label: 'Found', width: '46%' },
          { label: 'Rule' },
        ]}
        rows={findingsOf(check).map(({ name, finding, rule, hasProblem }) => ({
          key: name,
          cells: [
            name,
            <span key="found" className={hasProblem ? styles.wanting : undefined}>
              {finding}
            </span>,
            rule,
          ],
        }))}
      />
      <p>
        {describeMadeFrom(check)} Dataset version {check.version}.
        {unread > 0 && ` ${unread} of the indicator files could not be read and are not checked.`}
      </p>
      {dated !== null && <p>{dated}</p>}
      <p>
        {describeBuild(build)}
        {build.contentHash !== null &&
          ' Boards with the same content show the same: it is the beginning of the SHA-256 of code, styles and data.'}
      </p>
      <div className={styles.more}>
        {check.staleAreas.length > 0 && (
          <Disclosure summary="Open areas with stale evidence">
            <AreaLinks areas={check.staleAreas} className={styles.list} />
          </Disclosure>
        )}
        {check.notices.length > 0 && <Notices groups={check.notices} />}
        <Files publications={check.publications} />
      </div>
    </section>
  );
}

interface NoticesProps {
  readonly groups: DataCheck['notices'];
}

function Notices({ groups }: NoticesProps) {
  return (
    <Disclosure summary="Rows left out or read with care, and why">
      {groups.map((group) => (
        <div key={group.outcome}>
          <h3>{describeNoticeGroup(group)}</h3>
          <ul className={styles.list}>
            {keyed(group.notices, ({ file, row }) => `${file} ${row}`).map(
              ({ key, item: notice }) => (
                <li key={key}>{describeNotice(notice)}</li>
              ),
            )}
          </ul>
        </div>
      ))}
    </Disclosure>
  );
}

function Files({ publications }: { publications: DataCheck['publications'] }) {
  return (
    <Disclosure summary="Every file with its rows">
      <DataTable
        caption="Files read, with the beginning of each file’s SHA-256"
        columns={[
          { label: 'File' },
          { label: 'What it is' },
          { label: 'SHA-256' },
          { label: 'Rows', isNumeric: true },
        ]}
        rows={publications.map(({ file, title, rows, sha256 }) => ({
          key: file,
          cells: [file, title, sha256.slice(0, 12), formatNumber(rows, 0)],
        }))}
      />
    </Disclosure>
  );
}
