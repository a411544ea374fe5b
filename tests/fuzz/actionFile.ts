import { type ActionState, statesOf } from '#src/core/model/action.ts';
import type { LocalPack } from '#src/import/council/readLocalPack.ts';

type Cells = Readonly<Record<string, string>>;

const orNull = (text: string) => (text === '' ? null : text);
const yesNo: Readonly<Record<string, boolean>> = { yes: true, no: false };

const said = (id: string, state: ActionState) => [
  id,
  state.knownOn,
  state.text,
  state.areaId,
  state.owner,
  state.isOwnerInPost,
  state.dueOn,
  state.dueWords,
  state.delivery,
  state.impact,
  state.successMeasure,
  state.measureId,
  state.evidenceWanted,
  state.completion?.doneOn ?? null,
  state.completion?.evidence?.text ?? '',
  state.completion?.evidence?.sourceId ?? '',
  state.isDropped,
];

/** One row in the same order. */
function cellsSaid(cells: Cells): unknown[] {
  const text = (column: string) => (cells[column] ?? '').trim();
  return [
    cells.action_id,
    cells.as_of,
    text('action'),
    orNull(text('area_id')),
    text('owner'),
    yesNo[cells.owner_in_post ?? ''] ?? null,
    orNull(cells.due_on ?? ''),
    text('due_words'),
    orNull(text('delivery')),
    orNull(text('impact')),
    text('success_measure'),
    orNull(text('measure_id')),
    text('evidence_wanted'),
    orNull(cells.done_on ?? ''),
    text('evidence'),
    text('evidence_source_id'),
    yesNo[cells.dropped ?? ''] ?? false,
  ];
}

/** What comes of the file of actions, and the same worked out of its cells: what did not change stands once. */
export const actionFile = {
  actions: {
    read: ({ actions }: LocalPack) =>
      actions.flatMap((action) => [
        ...statesOf(action).map((state) => said(action.id, state)),
        ...action.notes.map(({ on, text, knownOn }) => [action.id, 'note', on, text, knownOn]),
      ]),
    wanted: (rows: readonly Cells[]) => {
      const inOrder = rows.toSorted((a, b) => ((a.as_of ?? '') < (b.as_of ?? '') ? -1 : 1));
      const last = new Map<string, string>();
      const states = inOrder.flatMap((cells) => {
        const [id, asOf, ...rest] = cellsSaid(cells);
        const isSame = last.get(String(id)) === JSON.stringify(rest);
        last.set(String(id), JSON.stringify(rest));
        return isSame ? [] : [[id, asOf, ...rest]];
      });
      const notes = rows
        .filter(({ note = '' }) => note.trim() !== '')
        .map(({ action_id: id, as_of: asOf, note_on: on, note = '' }) => [
          id,
          'note',
          on || asOf,
          note.trim(),
          asOf,
        ]);
      return [...states, ...notes];
    },
  },
};
