import { DownloadMenu } from '#src/charts/DownloadMenu.tsx';
import { listOffers } from '#src/charts/download/listOffers.ts';
import { inReadingOrder } from '#src/core/board/decisions.ts';
import {
  actionsHeadline,
  actionsNote,
  decisionCountsInWords,
  decisionsSource,
  decisionsTitle,
} from '#src/core/board/decisionWords.ts';
import type { BoardDecision } from '#src/core/model/boardDecision.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { BoardView } from '#src/core/model/boardView.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import lists from './AreaFigure.module.css';
import styles from './AreasView.module.css';
import { DecisionTable } from './DecisionTable.tsx';
import { decisionsCsv } from './decisionsCsv.ts';

/** What the board asked for and agreed. Nothing is drawn for a board that has recorded neither. */
export function DecisionsSection({ authorityCode, asAt }: BoardView) {
  const { authority, pack } = useBoard(authorityCode, asAt);
  const all = pack.decisions ?? [];
  if (all.length === 0) return null;
  const { actions, decisions } = inReadingOrder(all);
  return (
    <section aria-labelledby="decisions" className={styles.lists}>
      <SectionHeading id="decisions" title={decisionsTitle} note={decisionCountsInWords(all)} />
      <figure className={lists.lists} aria-label={decisionsTitle}>
        {actions.length > 0 && (
          <>
            <h3>
              Actions <span>{actionsHeadline(actions, asAt)}</span>
            </h3>
            <Listed caption="Actions" listed={actions} {...{ pack, asAt }} />
          </>
        )}
        {decisions.length > 0 && (
          <>
            <h3>
              Decisions <span>newest first</span>
            </h3>
            <Listed caption="Decisions" listed={decisions} {...{ pack, asAt }} />
          </>
        )}
        <DownloadMenu
          about={decisionsTitle}
          actions={listOffers(
            { source: decisionsSource },
            {
              name: [authority.shortName, decisionsTitle, asAt],
              csv: () => decisionsCsv([...actions, ...decisions], pack, asAt),
            },
          )}
        />
      </figure>
      {actions.length > 0 && <p className={styles.note}>{actionsNote}</p>}
    </section>
  );
}

/** More than these of one kind wait behind a click. */
const mostShown = 8;

interface ListedProps {
  readonly caption: string;
  readonly listed: readonly BoardDecision[];
  readonly pack: BoardPack;
  readonly asAt: Day;
}

function Listed({ caption, listed, ...known }: ListedProps) {
  const rest = listed.slice(mostShown);
  return (
    <div>
      <DecisionTable caption={caption} decisions={listed.slice(0, mostShown)} {...known} />
      {rest.length > 0 && (
        <Disclosure summary={`${rest.length} more`}>
          <DecisionTable caption={`More ${caption.toLowerCase()}`} decisions={rest} {...known} />
        </Disclosure>
      )}
    </div>
  );
}
