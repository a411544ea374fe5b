import type { OutboxEntry, RecordState, SendProblem } from '#src/core/model/record.ts';
import { type ChangeEntry, isSameTarget, type Needs } from './outboxNeeds.ts';
import { isSavedIn, matchesBase } from './pendingEdits.ts';
import type { Answer } from './sendRecord.ts';

interface Given extends Needs {
  readonly entries: () => readonly OutboxEntry[];
  readonly read: () => Promise<readonly OutboxEntry[]>;
  readonly change: ChangeEntry;
}

interface Delivery {
  /**
   * Sends, one after the other, all that is due; comes back by itself for what is due later.
   *
   * @param isForced Tries even where the browser says that there is no connection.
   */
  readonly run: (how?: { readonly isForced?: boolean }) => Promise<void>;
}

type Kept = Extract<Answer, { kind: 'kept' }>;

const firstWaitMs = 2000;
const longestWaitMs = 60_000;
/** Of what a server may ask for. */
const longestAskedMs = 60 * 60_000;

/** How long to wait after as many attempts in vain, unless the server asks for more. */
const waitMs = (attempts: number, requested: number | null): number =>
  Math.max(
    Math.min(firstWaitMs * 2 ** (attempts - 1), longestWaitMs),
    Math.min(requested ?? 0, longestAskedMs),
  );

const waiting = (notBefore: number, problem: SendProblem = null): RecordState => ({
  kind: 'waiting',
  notBefore,
  problem,
});

/** From when on an entry is to be sent; `null` where that is for a person to say. */
function dueFrom({ state }: OutboxEntry): number | null {
  if (state.kind === 'held') return state.until;
  if (state.kind === 'waiting') return state.notBefore;
  // Nobody else is sending in our turn: whoever began was closed or reloaded before an answer came.
  return state.kind === 'sending' ? 0 : null;
}

/** Sends records: each under its own key, those on one area in the order of their recording. */
export function createSender(given: Given): Delivery {
  const { send, access, withLock, now, isOnline, onBoard, entries, read, change } = given;
  let running: Promise<void> | null = null;
  let isWantedAgain = false;
  let isForcedNow = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Those that wait for nothing else than their time. */
  const inLine = () =>
    entries().filter(
      (entry, index, all) =>
        dueFrom(entry) !== null &&
        !all
          .slice(0, index)
          .some((before) => isSameTarget(before, entry) && dueFrom(before) !== null),
    );

  const next = () =>
    access.now().code !== null && (isForcedNow || isOnline())
      ? inLine().find((entry) => (dueFrom(entry) ?? Number.POSITIVE_INFINITY) <= now())
      : undefined;

  async function sendAllDue(): Promise<void> {
    await read();
    for (let due = next(); due; due = next()) {
      const code = access.now().code ?? '';
      const begun = await change(due.id, begin);
      // Gone, though it is still listed: to ask again at once would be to ask for ever.
      if (begun === undefined) return;
      if (begun.state.kind !== 'sending') continue;
      await settle(begun, send ? await send(begun, code) : { kind: 'access-unknown' });
    }
  }

  /** Another tab may have taken it back since it was read, or held it longer. */
  const begin = (entry: OutboxEntry | undefined): OutboxEntry | undefined =>
    entry && (dueFrom(entry) ?? Number.POSITIVE_INFINITY) <= now()
      ? {
          ...entry,
          attempts: entry.attempts + 1,
          mayBeKept: entry.mayBeKept || entry.state.kind === 'sending',
          state: { kind: 'sending' },
        }
      : entry;

  async function settle(entry: OutboxEntry, answer: Answer): Promise<void> {
    const become = (state: RecordState, more: Partial<OutboxEntry> = {}) =>
      change(entry.id, (kept) => kept && ({ ...kept, ...more, state } as OutboxEntry));
    switch (answer.kind) {
      case 'kept':
        return keep(entry, answer);
      case 'unanswered':
        await become(waiting(now() + waitMs(entry.attempts, answer.retryAfterMs), answer.problem), {
          mayBeKept: entry.mayBeKept || !answer.isUntouched,
        });
        return;
      case 'access-unknown':
        access.refuse('unknown');
        await become(waiting(0));
        return;
      case 'may-not-record':
        access.refuse('may-not-record');
        await become(waiting(0));
        return;
      case 'conflict': {
        const { current, etag } = answer;
        await onBoard(current, etag, false);
        if (isSavedIn(current, entry)) {
          await change(entry.id, () => undefined);
        } else if (matchesBase(entry, current, now()) && etag !== entry.ifMatch) {
          // Something else on the board was changed: what the member saw of this is still so.
          await become(waiting(0), { ifMatch: etag, mayBeKept: false });
        } else {
          await become({ kind: 'conflict', current, etag }, { mayBeKept: false });
        }
        return;
      }
      case 'refused': {
        const { kind: _, ...refusal } = answer;
        await become({ kind: 'refused', ...refusal }, { mayBeKept: false });
      }
    }
  }

  async function keep(entry: OutboxEntry, { pack, etag }: Kept) {
    await onBoard(pack, etag, entry.attempts > 1);
    // What its writer saw, and this record, are all that the board then was.
    for (const other of entries()) {
      if (other.id === entry.id || other.authorityCode !== entry.authorityCode) continue;
      await change(other.id, (kept) => kept && withNewBase(kept, entry.ifMatch, etag, pack));
    }
    await change(entry.id, () => undefined);
  }

  const withNewBase = (
    other: OutboxEntry,
    from: string | null,
    to: string | null,
    pack: Kept['pack'],
  ): OutboxEntry => {
    const { state } = other;
    if (state.kind === 'conflict' && state.etag === from) {
      return { ...other, state: { kind: 'conflict', current: pack, etag: to } };
    }
    return other.ifMatch === from ? { ...other, ifMatch: to } : other;
  };

  function scheduleNext(): void {
    clearTimeout(timer);
    if (access.now().code === null) return;
    const times = inLine().map((entry) => dueFrom(entry) ?? 0);
    if (times.length === 0) return;
    const least = isOnline() ? shortestSleepMs : longestWaitMs;
    timer = setTimeout(() => void run(), Math.max(Math.min(...times) - now(), least));
  }

  function run({ isForced = false } = {}): Promise<void> {
    if (send === null) return Promise.resolve();
    isWantedAgain = true;
    isForcedNow ||= isForced;
    running ??= (async () => {
      try {
        while (isWantedAgain) {
          isWantedAgain = false;
          await withLock(sendAllDue);
        }
      } finally {
        running = null;
        isForcedNow = false;
        scheduleNext();
      }
    })();
    return running;
  }
  return { run };
}

/** A clock that stands still must not make a page busy. */
const shortestSleepMs = 250;
