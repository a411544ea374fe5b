import { SpecTable } from '#src/charts/SpecTable.tsx';
import { inReadingOrder } from '#src/core/board/decisions.ts';
import { actionsNote, decisionsTitle } from '#src/core/board/decisionText.ts';
import { RecordOutcomes } from '#src/features/recording/RecordOutcomes.tsx';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import styles from './AreaView.module.css';
import type { AboutArea } from './aboutArea.ts';
import { decisionTable } from './decisionTable.tsx';

interface Props extends AboutArea {
  readonly mayRecord: boolean;
}

/** What the board asked for and agreed on one area, where it recorded anything. */
export function AreaDecisions({ area, pack, asAt, mayRecord }: Props) {
  const own = (pack.decisions ?? []).filter(({ areaIds }) => areaIds.includes(area.id));
  if (own.length === 0) return null;
  const { actions, decisions } = inReadingOrder(own);
  const data = { pack, asAt, isOfOneArea: true } as const;
  return (
    <section aria-labelledby="decisions" className={styles.section}>
      <SectionHeading id="decisions" title={decisionsTitle} note="About this area" />
      <RecordOutcomes kind="decision" authorityCode={pack.authorityCode} mayRecord={mayRecord}>
        {(button) => (
          <>
            {actions.length > 0 && (
              <SpecTable
                hideCaption
                table={decisionTable({
                  caption: 'Actions about this area',
                  decisions: actions,
                  ...data,
                  button,
                })}
              />
            )}
            {decisions.length > 0 && (
              <SpecTable
                hideCaption
                table={decisionTable({
                  caption: 'Decisions about this area',
                  decisions,
                  ...data,
                  button,
                })}
              />
            )}
          </>
        )}
      </RecordOutcomes>
      {actions.length > 0 && <p className={styles.recordNote}>{actionsNote}</p>}
    </section>
  );
}
