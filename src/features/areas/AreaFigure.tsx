import { Fragment } from 'react';
import { tableActions } from '#src/charts/download/tableActions.ts';
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
import { FigureActions } from '#src/ui/FigureActions.tsx';
import styles from './AreaFigure.module.css';
import { areasCsv } from './areasCsv.ts';

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

/** Lists of areas, each under its heading with its count, and its downloads, of them. */
export function AreaFigure({ about, groups, pack, asAt, authorityName, folded }: Props) {
  const areas = groups.flatMap((group) => group.areas);
  return (
    <figure className={styles.lists} aria-label={about}>
      {groups.map((group) => {
        const title = describeGroup(group, pack);
        const when = folded ? '; when last reported: ' : ': ';
        const count =
          describeAreaCount(group.areas.length) + when + describeStatusCounts(group.areas);
        const table = (
          <AreaTable
            key={group.kind}
            caption={title}
            areas={group.areas}
            pack={pack}
            asAt={asAt}
            isFull
            isEarlier={folded !== undefined}
          />
        );
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
      <FigureActions
        about={about}
        offers={tableActions(
          { source: describeAreaSources(areas, pack) },
          {
            name: [authorityName, about, asAt],
            csv: () => areasCsv(areas, pack, asAt),
          },
        )}
      />
    </figure>
  );
}
