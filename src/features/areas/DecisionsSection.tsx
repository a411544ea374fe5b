import { DownloadMenu } from '#src/charts/DownloadMenu.tsx';
import { copyLists, tableActions } from '#src/charts/download/figureActions.ts';
import { SpecTable } from '#src/charts/SpecTable.tsx';
import { inReadingOrder } from '#src/core/board/decisions.ts';
import {
  actionsHeadline,
  actionsNote,
  decisionsSource,
  decisionsTitle,
  describeDecisionCounts,
} from '#src/core/board/decisionText.ts';
import { latestDecisionDay, minutesOf } from '#src/core/board/minutesText.ts';
import type { BoardDecision } from '#src/core/model/boardDecision.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { type OutcomeButton, RecordOutcomes } from '#src/features/recording/RecordOutcomes.tsx';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import lists from './AreaFigure.module.css';
import styles from './AreasView.module.css';
import { decisionTable } from './decisionTable.tsx';

interface Props extends BoardParams {
  /** Whether it can be recorded what became of them. */
  readonly mayRecord?: boolean;
}

/** What the board asked for and agreed. Nothing is drawn for a board that has recorded neither. */
export function DecisionsSection({ authorityCode, asAt, mayRecord = false }: Props) {
  const { authority, pack } = useBoard(authorityCode, asAt);
  const all = pack.decisions ?? [];
  if (all.length === 0) return null;
  const { actions, decisions } = inReadingOrder(all);
  return (
    <section aria-labelledby="decisions" className={styles.lists}>
      <SectionHeading id="decisions" title={decisionsTitle} note={describeDecisionCounts(all)} />
      <figure className={lists.lists} aria-label={decisionsTitle}>
        <RecordOutcomes kind="decision" {...{ authorityCode, mayRecord }}>
          {(button) => (
            <>
              {actions.length > 0 && (
                <>
                  <h3>
                    Actions <span className="muted">{actionsHeadline(actions, asAt)}</span>
                  </h3>
                  <Listed caption="Actions" listed={actions} {...{ pack, asAt, button }} />
                </>
              )}
              {decisions.length > 0 && (
                <>
                  <h3>
                    Decisions <span className="muted">newest first</span>
                  </h3>
                  <Listed caption="Decisions" listed={decisions} {...{ pack, asAt, button }} />
                </>
              )}
            </>
          )}
        </RecordOutcomes>
        <DownloadMenu
          about={decisionsTitle}
          actions={[
            ...tableActions({
              authority: authority.shortName,
              called: decisionsTitle,
              asAt,
              tables: () => {
                const [first, ...others] = [
                  { caption: 'Actions', decisions: actions },
                  { caption: 'Decisions', decisions },
                ]
                  .filter((one) => one.decisions.length > 0)
                  .map((one) => decisionTable({ ...one, pack, asAt }));
                return first
                  ? [first, ...others]
                  : [decisionTable({ caption: '', decisions, pack, asAt })];
              },
              source: decisionsSource,
            }),
            ...minutesAction(all, pack),
          ]}
        />
      </figure>
      {actions.length > 0 && <p className={styles.note}>{actionsNote}</p>}
    </section>
  );
}

/** What the board agreed last, to copy into the minutes. */
function minutesAction(decisions: readonly BoardDecision[], pack: BoardPack) {
  const day = latestDecisionDay(decisions);
  if (day === null) return [];
  const { title, lists } = minutesOf(pack, day);
  return [copyLists('Copy for the minutes', title, lists)];
}

/** More than these of one kind wait behind a click. */
const mostShown = 8;

interface ListedProps {
  readonly caption: string;
  readonly listed: readonly BoardDecision[];
  readonly pack: BoardPack;
  readonly asAt: Day;
  readonly button: OutcomeButton;
}

function Listed({ caption, listed, ...known }: ListedProps) {
  const rest = listed.slice(mostShown);
  return (
    <div>
      <SpecTable
        hideCaption
        table={decisionTable({ caption, decisions: listed.slice(0, mostShown), ...known })}
      />
      {rest.length > 0 && (
        <Disclosure summary={`${rest.length} more`}>
          <SpecTable
            hideCaption
            table={decisionTable({
              caption: `More ${caption.toLowerCase()}`,
              decisions: rest,
              ...known,
            })}
          />
        </Disclosure>
      )}
    </div>
  );
}
