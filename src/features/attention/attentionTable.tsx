import { csvColumn, pageColumn, type TableSpec } from '#src/charts/table/tableSpec.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { AttentionLink } from './AttentionLink.tsx';
import styles from './AttentionView.module.css';
import type { AttentionItem, AttentionKind } from './attention.ts';
import { attentionText } from './attentionText.ts';

const attentionKindName: Readonly<Record<AttentionKind, string>> = {
  overdue: 'Overdue actions',
  'measure-worse': 'Measures that changed for the worse',
  'no-evidence': 'Actions marked done without evidence',
  'measure-missed': 'Measures whose target will be missed',
  'twice-england': 'Indicators at twice England’s figure',
  'stale-area': 'Open areas with evidence older than twelve months',
  'raised-again': 'Open areas that were raised before',
};

const wide = (id: string, label: string, width: string) => ({ ...pageColumn(id, label), width });

/** One row for each item, under the name of its kind: why it is there, who answers for it, and its date. */
export function attentionTable(
  items: readonly AttentionItem[],
  pack: BoardPack,
  asAt: Day,
): TableSpec {
  return {
    caption: 'What needs attention',
    isProse: true,
    columns: [
      wide('what', 'What', '38%'),
      pageColumn('why', 'Why'),
      wide('heldBy', 'Owner', '18%'),
      wide('date', 'Date', '18%'),
      ...['kind', 'item', 'reason', 'owner', 'when', 'as_known_on'].map(csvColumn),
    ],
    rows: items.map((item, index) => {
      const { id, title, lead, rest, owner, hasNoOwner, when, place } = attentionText(
        item,
        pack,
        asAt,
      );
      return {
        key: `${item.kind}-${id}`,
        ...(items[index - 1]?.kind === item.kind ? {} : { heading: attentionKindName[item.kind] }),
        cells: {
          what: {
            value: title,
            text: title,
            content: <AttentionLink place={place}>{title}</AttentionLink>,
          },
          why: {
            value: lead + rest,
            text: lead + rest,
            content: (
              <>
                <strong className={styles.lead}>{lead}</strong>
                {rest}
              </>
            ),
          },
          heldBy: {
            value: owner,
            text: owner,
            content: hasNoOwner ? <strong className={styles.lead}>{owner}</strong> : owner,
          },
          date: when,
          kind: attentionKindName[item.kind],
          item: title,
          reason: lead + rest,
          owner,
          when,
          as_known_on: asAt,
        },
      };
    }),
  };
}
