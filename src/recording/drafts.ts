import type { Draft, RecordTarget, Typed } from '#src/domain/record.ts';
import type { KeptStore } from './recordStore.ts';

/** What was typed into forms and not recorded. */
export interface Drafts {
  readonly get: (key: string) => Promise<Draft | undefined>;
  /** Nothing typed takes the draft away. */
  readonly put: (key: string, typed: Typed) => Promise<void>;
  /** Whether there is any that a reload would lose. */
  readonly areAtRisk: () => boolean;
}

/** One draft for each area, one for the decisions of each board, and one for each record to change. */
export const draftKey = ({ authorityCode, areaId }: RecordTarget, id: string | null): string =>
  id === null ? JSON.stringify([authorityCode, areaId]) : JSON.stringify([id]);

export function keepDrafts(store: KeptStore<Draft>, now: () => number): Drafts {
  const unkept = new Set<string>();
  return {
    get: store.get,
    put: async (key, typed) => {
      const isEmpty = Object.keys(typed).length === 0;
      await store.change(key, () => (isEmpty ? undefined : { typed, at: now() }));
      if (isEmpty) unkept.delete(key);
      else unkept.add(key);
    },
    areAtRisk: () => !store.isLasting() && unkept.size > 0,
  };
}
