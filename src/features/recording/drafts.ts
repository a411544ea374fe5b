import type { Draft, FormValues, RecordTarget } from '#src/core/model/record.ts';
import type { EntryStore } from './entryStore.ts';

/** In the browser until it is recorded, as long as the tab is open, or only until the page is left. */
type Lasting = 'browser' | 'tab' | 'page';

/** What was typed into forms and not recorded. */
export interface Drafts {
  readonly get: (key: string) => Promise<Draft | undefined>;
  /** Nothing typed takes the draft away. */
  readonly put: (key: string, typed: FormValues) => Promise<void>;
  /** Whether there is any that closing the page would lose. */
  readonly areAtRisk: () => boolean;
  /** How long what is typed is there, as far as the browser has let the page know. */
  readonly lasting: () => Lasting;
}

/**
 * One draft for each area and measure, for each correction, for what became of each action and decision, one for the decisions
 * of each board, and one for each record to change.
 */
export function draftKey(target: RecordTarget, id: string | null): string {
  const { authorityCode, areaId, measureId, actionId, decisionId } = target;
  const { isCorrection, withdraws } = target;
  if (id !== null) return JSON.stringify([id]);
  if (actionId !== undefined) return JSON.stringify([authorityCode, 'action', actionId]);
  if (isCorrection) return JSON.stringify([authorityCode, 'correction', decisionId]);
  if (withdraws !== undefined)
    return JSON.stringify([authorityCode, 'evidence', areaId, withdraws]);
  if (decisionId !== undefined) return JSON.stringify([authorityCode, 'decision', decisionId]);
  return JSON.stringify([authorityCode, areaId, ...(measureId === undefined ? [] : [measureId])]);
}

export function keepDrafts(store: EntryStore<Draft>, now: () => number): Drafts {
  const unkept = new Set<string>();
  return {
    get: (key) =>
      store.get(key).then((draft) => {
        // After a reload as well.
        if (draft) unkept.add(key);
        return draft;
      }),
    put: async (key, typed) => {
      const isEmpty = Object.keys(typed).length === 0;
      await store.change(key, () => (isEmpty ? undefined : { typed, at: now() }));
      if (isEmpty) unkept.delete(key);
      else unkept.add(key);
    },
    areAtRisk: () => !store.isLasting() && unkept.size > 0,
    lasting: () => {
      if (store.isLasting()) return 'browser';
      return store.survivesReload() ? 'tab' : 'page';
    },
  };
}
