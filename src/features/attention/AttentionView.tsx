import { DownloadMenu } from '#src/charts/DownloadMenu.tsx';
import { tableActions } from '#src/charts/download/figureActions.ts';
import { SpecTable } from '#src/charts/SpecTable.tsx';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import styles from './AttentionView.module.css';
import { attentionTable } from './attentionTable.tsx';
import { attentionHeadline, attentionSource, describeKinds } from './attentionText.ts';
import { useAttention } from './useAttention.ts';

const about = 'what needs attention';

/** Everything that a chair must not miss, the worst first, each with its reason, its owner and its date. */
export function AttentionView(board: BoardParams) {
  return (
    <SectionBoundary name="What needs attention" minHeight={600}>
      <Items {...board} />
    </SectionBoundary>
  );
}

function Items(board: BoardParams) {
  const { authority, pack, items } = useAttention(board);
  const table = attentionTable(items, pack, board.asAt);
  const source = attentionSource(items, pack);
  return (
    <div className={styles.view}>
      <div>
        <h1>{attentionHeadline(items)}</h1>
        {items.length > 0 && <p className={styles.standfirst}>{describeKinds(items)}.</p>}
      </div>
      {items.length > 0 && (
        <figure aria-label={about} className={styles.figure}>
          <SpecTable hideCaption table={table} />
          <DownloadMenu
            about={about}
            actions={tableActions({
              authority: authority.shortName,
              called: about,
              asAt: board.asAt,
              tables: () => [table],
              source,
            })}
          />
        </figure>
      )}
      <p className={styles.note}>
        By fixed rules, the same for every board: overdue actions, measures that changed for the
        worse or will miss their target, actions marked done without evidence, indicators at twice
        England’s figure, open areas with evidence older than twelve months, and open areas that
        were raised before. {source}
      </p>
    </div>
  );
}
