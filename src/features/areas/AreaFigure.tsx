import { Fragment } from 'react';
import { DownloadMenu } from '#src/charts/DownloadMenu.tsx';
import { tableActions } from '#src/charts/download/figureActions.ts';
import type { AreaGroup } from '#src/core/board/areaList.ts';
import {
  describeAreaCount,
  describeAreaSources,
  describeGroup,
  describeStatusCounts,
} from '#src/core/board/areaListText.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { AreaTable } from '#src/features/board/AreaTable.tsx';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import styles from './AreaFigure.module.css';
import { areaListTable } from './areaListTable.ts';

interface Props {
  /** What the lists hold together: "areas open now". */
  readonly about: string;
  readonly groups: readonly AreaGroup[];
  readonly pack: BoardPack;
  readonly asAt: Day;
  readonly authorityName: string;
  /** Each list behind its heading; `open` shows what is in them all the same. */
  readonly folded?: 'closed' | 'open';
}

/** Lists of areas, each under its heading with its count, and their downloads. */
export function AreaFigure({ about, groups, pack, asAt, authorityName, folded }: Props) {
  const areas = groups.flatMap((group) => group.areas);
  const tableOf = (group: AreaGroup) => ({
    caption: describeGroup(group, pack),
    areas: group.areas,
    pack,
    asAt,
    isFull: true,
    isEarlier: folded !== undefined,
  });
  return (
    <figure className={styles.lists} aria-label={about}>
      {groups.map((group) => {
        const title = describeGroup(group, pack);
        const when = folded ? '; when last reported: ' : ': ';
        const count =
          describeAreaCount(group.areas.length) + when + describeStatusCounts(group.areas);
        const table = <AreaTable key={group.kind} {...tableOf(group)} />;
        return folded ? (
          <div key={group.kind} className={styles.folded}>
            <Disclosure
              isOpen={folded === 'open'}
              summary={
                <>
                  <h3>{title}</h3> <span className="muted">{count}</span>
                </>
              }
            >
              {table}
            </Disclosure>
          </div>
        ) : (
          <Fragment key={group.kind}>
            <h3>
              {title} <span className="muted">{count}</span>
            </h3>
            {table}
          </Fragment>
        );
      })}
      <DownloadMenu
        about={about}
        actions={tableActions({
          authority: authorityName,
          called: about,
          asAt,
          tables: () => {
            const [first, ...others] = groups.map((group) => areaListTable(tableOf(group)));
            return [first ?? areaListTable({ caption: about, areas: [], pack, asAt }), ...others];
          },
          source: describeAreaSources(areas, pack),
        })}
      />
    </figure>
  );
}
