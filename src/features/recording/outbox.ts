import { compareText } from '#src/core/model/compare.ts';
import type {
  OutboxEntry,
  RecordedCompletion,
  RecordedDecision,
  RecordedDecisionChange,
  RecordedUpdate,
  RecordedValue,
} from '#src/core/model/record.ts';
import { createSender } from './createSender.ts';
import { type ChangeEntry, canBeChanged, isSameTarget, type Needs } from './outboxNeeds.ts';
import { withBase } from './pendingEdits.ts';

/** How long a record can be withdrawn before it is sent, in milliseconds. */
export const holdMs = 20_000;

/** What a member records, before it has a key. */
export type NewRecord =
  | Pick<RecordedUpdate, Recorded | 'withdraws'>
  | Pick<RecordedDecision, Recorded>
  | Pick<RecordedValue, Recorded>
  | Pick<RecordedCompletion, Recorded | 'seenByMeetingOn'>
  | Pick<RecordedDecisionChange, Recorded | 'isCorrection' | 'seenByMeetingOn'>;

type Recorded =
  | 'authorityCode'
  | 'areaId'
  | 'measureId'
  | 'actionId'
  | 'decisionId'
  | 'body'
  | 'typed'
  | 'seen'
  | 'ifMatch';

export interface Outbox {
  /** Oldest first. */
  readonly entries: () => readonly OutboxEntry[];
  /** What was left out since the page was opened, and can be brought back. */
  readonly leftOut: () => readonly OutboxEntry[];
  /** @returns Ends it. */
  readonly listen: (listener: () => void) => () => void;
  /**
   * Reads again what this browser keeps, and sends what is due.
   *
   * @param isBack The connection has returned: what failed for want of it is due now.
   */
  readonly wake: (why?: { readonly isBack?: boolean }) => Promise<void>;
  /** @returns Its key. */
  readonly record: (record: NewRecord) => Promise<string>;
  /** Records something in place of what is not sent; besides it, where that was sent meanwhile. */
  readonly amend: (id: string, record: NewRecord) => Promise<string>;
  /** Takes a record back: it is not sent until it is recorded again. @returns Whether it could be. */
  readonly stop: (id: string) => Promise<boolean>;
  /** Sends it without waiting longer. */
  readonly sendNow: (id: string) => Promise<void>;
  /** Sends onto the board as it is now what was out of date, or refused. @param ifMatch For the latter. */
  readonly sendAgain: (id: string, ifMatch: string | null) => Promise<void>;
  readonly discard: (id: string) => Promise<void>;
  readonly restore: (id: string) => Promise<void>;
  /** For good. */
  readonly dismiss: (id: string) => void;
  readonly markSaved: (ids: readonly string[]) => Promise<void>;
}

/** A key of 32 hex digits: unlike `randomUUID` also where the page came without encryption. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A record that nothing was done with yet. @param recordedAt In milliseconds since 1970. */
const fresh = (
  record: NewRecord,
  id: string,
  recordedAt: number,
  { now, send }: Needs,
): OutboxEntry => ({
  ...record,
  id,
  recordedAt,
  attempts: 0,
  mayBeKept: false,
  state: send ? { kind: 'held', until: now() + holdMs } : { kind: 'note', isSaved: false },
});

/**
 * What members recorded in this browser, until the backend has kept it. Only an answer that says so,
 * or a member who leaves it out, takes a record away.
 */
export function makeOutbox(needs: Needs): Outbox {
  const { store, now, tell } = needs;
  let entries: readonly OutboxEntry[] = [];
  let leftOut: readonly OutboxEntry[] = [];
  const listeners = new Set<() => void>();
  const notify = () => {
    for (const listener of listeners) listener();
  };

  async function read(): Promise<readonly OutboxEntry[]> {
    const all = await store.all();
    entries = all.toSorted((a, b) => a.recordedAt - b.recordedAt || compareText(a.id, b.id));
    notify();
    return entries;
  }

  const change: ChangeEntry = async (id, to) => {
    const next = await store.change(id, to);
    await read();
    tell();
    return next;
  };

  const delivery = createSender({ ...needs, entries: () => entries, read, change });

  /** Later than all before: their order is that of their recording. */
  const nextTime = () => Math.max(now(), (entries.at(-1)?.recordedAt ?? 0) + 1);

  async function record(made: NewRecord): Promise<string> {
    const id = newKey();
    await change(id, () => fresh(made, id, nextTime(), needs));
    void delivery.run();
    return id;
  }

  return {
    entries: () => entries,
    leftOut: () => leftOut,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    wake: async ({ isBack = false } = {}) => {
      for (const { id } of isBack ? await read() : []) {
        await change(id, (entry) =>
          entry?.state.kind === 'waiting' && entry.state.problem === 'network'
            ? { ...entry, state: { ...entry.state, notBefore: 0 } }
            : entry,
        );
      }
      await read();
      await delivery.run();
    },
    record,
    amend: async (id, made) => {
      let isMended = false;
      // What was saved under a key can only be sent again as it was: something else takes a new one.
      const isTaken = ({ state }: OutboxEntry) => state.kind === 'refused' && state.status === 409;
      await change(id, (entry) => {
        isMended = entry !== undefined && canBeChanged(entry) && !isTaken(entry);
        return isMended ? fresh(made, id, nextTime(), needs) : entry;
      });
      if (isMended) {
        void delivery.run();
        return id;
      }
      const key = await record(made);
      await change(id, (entry) => (entry && isTaken(entry) ? undefined : entry));
      return key;
    },
    stop: async (id) => {
      const entry = await change(id, (now) =>
        now && canBeChanged(now) ? { ...now, state: { kind: 'stopped' } } : now,
      );
      return entry?.state.kind === 'stopped';
    },
    sendNow: async (id) => {
      const own = entries.find((entry) => entry.id === id);
      // What was recorded on the same area before goes first, as the later one builds upon it.
      for (const { id: each, recordedAt, ...target } of entries) {
        if (own && each !== id && (recordedAt > own.recordedAt || !isSameTarget(target, own))) {
          continue;
        }
        await change(each, (entry) => entry && released(entry, each === id));
      }
      await delivery.run({ isForced: true });
    },
    sendAgain: async (id, ifMatch) => {
      const state = { kind: 'waiting', notBefore: 0, problem: null } as const;
      await change(id, (entry) => {
        if (entry?.state.kind === 'refused') return { ...entry, ifMatch, state };
        if (entry?.state.kind !== 'conflict') return entry;
        const { current, etag } = entry.state;
        return { ...withBase(entry, current, now()), ifMatch: etag, state };
      });
      await delivery.run({ isForced: true });
    },
    discard: async (id) => {
      let gone: OutboxEntry | undefined;
      await change(id, (entry) => {
        gone = entry && canBeChanged(entry) ? entry : undefined;
        return gone ? undefined : entry;
      });
      if (gone) leftOut = [...leftOut, gone];
      notify();
    },
    restore: async (id) => {
      const entry = leftOut.find((one) => one.id === id);
      if (!entry) return;
      // Nothing is sent that was left out once, unless it is recorded again.
      const wasOnItsWay = ['held', 'waiting'].includes(entry.state.kind);
      await change(id, () => (wasOnItsWay ? { ...entry, state: { kind: 'stopped' } } : entry));
      leftOut = leftOut.filter((one) => one.id !== id);
      notify();
    },
    dismiss: (id) => {
      leftOut = leftOut.filter((one) => one.id !== id);
      notify();
    },
    markSaved: async (ids) => {
      for (const id of ids) {
        await change(id, (entry) =>
          entry?.state.kind === 'note'
            ? { ...entry, state: { kind: 'note', isSaved: true } }
            : entry,
        );
      }
    },
  };
}

function released(entry: OutboxEntry, isOwn: boolean): OutboxEntry {
  const { kind } = entry.state;
  const isWaiting = kind === 'held' || kind === 'waiting' || (isOwn && kind === 'stopped');
  return isWaiting ? { ...entry, state: { kind: 'waiting', notBefore: 0, problem: null } } : entry;
}
