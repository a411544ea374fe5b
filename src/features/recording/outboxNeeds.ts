import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { OutboxEntry, RecordTarget } from '#src/core/model/record.ts';
import type { AccessKeeper } from './accessCodeStore.ts';
import type { EntryStore } from './entryStore.ts';
import type { Answer } from './sendRecord.ts';

/** What an outbox stands on; a test gives it others than the browser's. */
export interface Needs {
  readonly store: EntryStore<OutboxEntry>;
  /** `null` where nothing can be sent: records are then notes that stay in the page. */
  readonly send: ((entry: OutboxEntry, code: string) => Promise<Answer>) | null;
  readonly access: AccessKeeper;
  /** Runs work while no other tab runs its own. */
  readonly withLock: (work: () => Promise<void>) => Promise<void>;
  /** Lets other tabs know that something was changed. */
  readonly tell: () => void;
  /** In milliseconds since 1970. */
  readonly now: () => number;
  readonly isOnline: () => boolean;
  /** Takes over the board that an answer brought. @param isReplay It may be older than the board is. */
  readonly onBoard: (pack: BoardPack, etag: string | null, isReplay: boolean) => Promise<void>;
}

/** Changes one entry in one step; what it becomes is what is shown and kept from then on. */
export type ChangeEntry = (
  id: string,
  to: (now: OutboxEntry | undefined) => OutboxEntry | undefined,
) => Promise<OutboxEntry | undefined>;

export const isSameTarget = (a: RecordTarget, b: RecordTarget): boolean =>
  a.authorityCode === b.authorityCode &&
  a.areaId === b.areaId &&
  a.measureId === b.measureId &&
  a.actionId === b.actionId &&
  a.decisionId === b.decisionId;

/** Whether a member may still change a record: not while the backend may have kept it. */
export const canBeChanged = ({ state, mayBeKept }: OutboxEntry): boolean =>
  state.kind !== 'sending' && !mayBeKept;
