import { DownloadMenu } from '#src/charts/DownloadMenu.tsx';
import { tableActions } from '#src/charts/download/figureActions.ts';
import { RatingChip } from '#src/charts/RatingChip.tsx';
import { SpecTable } from '#src/charts/SpecTable.tsx';
import { actionStatusOf, byUrgency, onPlan } from '#src/core/board/actionStatus.ts';
import { planSourceNote } from '#src/core/board/actionText.ts';
import type { Action } from '#src/core/model/action.ts';
import { compareText } from '#src/core/model/compare.ts';
import { type Day, lastDay } from '#src/core/model/partialDate.ts';
import { ratings } from '#src/core/model/rating.ts';
import { describeSources } from '#src/core/text/sourceText.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { type OutcomeButton, RecordOutcomes } from '#src/features/recording/RecordOutcomes.tsx';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import styles from './ActionsView.module.css';
import { actionSortName } from './actionListText.ts';
import { actionTable } from './actionTable.tsx';
import { FindActions } from './FindActions.tsx';
import { matchingActions } from './matchingActions.ts';
import { type ActionSort, type ActionsProps, isFiltered } from './options.ts';

const about = 'actions of the plan';

/** Every action of the plan, as a reader asked for them; what is done with evidence waits behind a click. */
export function ActionList(props: ActionsProps) {
  const { authorityCode, asAt, options, onOptions, mayRecord = false } = props;
  const { authority, pack } = useBoard(authorityCode, asAt);
  const all = onPlan(pack.actions);
  const shown = sorted(matchingActions(all, options.filter, pack, asAt), options.sort, asAt);
  const isByUrgency = options.sort === 'urgency';
  const isDone = (action: Action) => actionStatusOf(action, asAt) === 'done-with-evidence';
  const folds = isByUrgency && !isFiltered(options);
  const open = folds ? shown.filter((action) => !isDone(action)) : shown;
  const done = folds ? shown.filter(isDone) : [];
  const table = (actions: readonly Action[], caption: string, button: OutcomeButton = null) =>
    actionTable({ caption, actions, pack, asAt, isGrouped: isByUrgency, button });
  const meanings = ratings.filter((rating) => pack.settings.ratingMeanings[rating]);
  return (
    <section aria-labelledby="actions" className={styles.list}>
      <SectionHeading id="actions" title="Actions" note={actionSortName[options.sort]} />
      <FindActions {...{ all, shown, pack, asAt, options, onOptions }} />
      {meanings.length > 0 && (
        <div className={styles.key}>
          <strong>{authority.shortName}’s own key</strong>
          {meanings.map((rating) => (
            <span key={rating}>
              <RatingChip of="Key" rating={rating} meaning={pack.settings.ratingMeanings[rating]} />
            </span>
          ))}
        </div>
      )}
      <figure aria-label={about} className={styles.list}>
        <RecordOutcomes kind="action" {...{ authorityCode, mayRecord }}>
          {(button) => (
            <>
              {open.length > 0 && (
                <SpecTable hideCaption table={table(open, 'Actions of the plan', button)} />
              )}
              {done.length > 0 && (
                <Disclosure summary={`Done with evidence: ${done.length}, latest first`}>
                  <SpecTable
                    hideCaption
                    table={table(done, 'Actions done with evidence', button)}
                  />
                </Disclosure>
              )}
            </>
          )}
        </RecordOutcomes>
        {shown.length === 0 && <p>No action matches.</p>}
        <DownloadMenu
          about={about}
          actions={tableActions({
            authority: authority.shortName,
            called: about,
            asAt,
            tables: () => [table(shown, 'Actions of the plan')],
            source: describeSources(
              pack.sources,
              all.map(({ sourceId }) => sourceId),
            ),
          })}
        />
      </figure>
      <p className={styles.note}>{planSourceNote}</p>
    </section>
  );
}

const never = '9999-99-99';
const dueDay = ({ dueOn }: Action) => (dueOn === null ? never : lastDay(dueOn));

/** Numbers within a reference count as numbers: 1.10 comes after 1.9. */
const byReference = new Intl.Collator('en-GB', { numeric: true });

function sorted(actions: readonly Action[], sort: ActionSort, asAt: Day): Action[] {
  switch (sort) {
    case 'urgency':
      return actions.toSorted(byUrgency(asAt));
    case 'reference':
      return actions.toSorted((a, b) => byReference.compare(a.id, b.id));
    case 'due':
      return actions.toSorted((a, b) => compareText(dueDay(a), dueDay(b)));
    case 'owner':
      return actions.toSorted((a, b) => compareText(a.owner || never, b.owner || never));
  }
}
