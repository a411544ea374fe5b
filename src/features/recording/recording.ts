import type { QueryClient } from '@tanstack/react-query';
import type { Backend } from '#src/data/backend.ts';
import { boardPackPath } from '#src/data/queries.ts';
import { openChannel } from '#src/ui/openChannel.ts';
import { retrySections } from '#src/ui/retrySections.ts';
import { type AccessKeeper, accessCodeStore } from './accessCodeStore.ts';
import { type Drafts, keepDrafts } from './drafts.ts';
import { type RecordStores, storesInBrowser } from './entryStore.ts';
import { showOptimisticBoards } from './optimisticBoards.ts';
import { makeOutbox, type Outbox } from './outbox.ts';
import { sendRecord } from './sendRecord.ts';
import { storesInTab } from './tabStore.ts';

/** What a page records with. */
export interface Recording {
  readonly outbox: Outbox;
  readonly drafts: Drafts;
  readonly access: AccessKeeper;
  /** Whether records are sent to a backend; they are notes that stay in the page otherwise. */
  readonly isSent: boolean;
  /** ETag of the board as the page shows it; `null` for none. */
  readonly etagOf: (authorityCode: string) => string | null;
  /** Whether what was typed or recorded would be lost with the page. */
  readonly isAtRisk: () => boolean;
  /** Shows on the boards of the page what is on its way to them. @returns Leaves them as they are. */
  readonly show: () => () => void;
}

/** Asks before a page is closed with which something would be lost, and only then. */
function guarded(recording: Recording): Recording {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  const look = () =>
    // A listener alone keeps some browsers from going back to the page as it was.
    recording.isAtRisk()
      ? window.addEventListener('beforeunload', ask)
      : window.removeEventListener('beforeunload', ask);
  recording.outbox.listen(look);
  const { drafts } = recording;
  return {
    ...recording,
    drafts: { ...drafts, put: (key, typed) => drafts.put(key, typed).then(look) },
  };
}

const made = new WeakMap<object, Recording>();

/**
 * What a page records with: one for each backend, or one for the page where there is none.
 *
 * @param backend `null` where the page reads files.
 */
export function recordingOf(client: QueryClient, backend: Backend | null): Recording {
  const key = backend ?? client;
  const own =
    made.get(key) ?? guarded(__READS_BACKEND__ && backend ? toBackend(client, backend) : inPage());
  made.set(key, own);
  return own;
}

function inPage(): Recording {
  const stores = storesInTab(window.location.pathname);
  const drafts = keepDrafts(stores.drafts, Date.now);
  const outbox = makeOutbox({
    store: stores.entries,
    send: null,
    access: accessCodeStore(),
    withLock: (work) => work(),
    tell: () => {},
    now: Date.now,
    isOnline: () => false,
    onBoard: async () => {},
  });
  // What was noted before the page was loaded again.
  void outbox.wake();
  const isUnsaved = () =>
    outbox.entries().some(({ state }) => state.kind === 'note' && !state.isSaved);
  return {
    outbox,
    drafts,
    access: accessCodeStore(),
    isSent: false,
    etagOf: () => null,
    isAtRisk: () => isUnsaved() || drafts.areAtRisk(),
    show: () => () => {},
  };
}

/** Runs work while no other tab runs its own; by itself where the browser has no locks. */
const inTurnOf = (name: string) => async (work: () => Promise<void>) => {
  // Without encryption a page has none, and where site data is blocked it is refused one: the key of
  // a record then sees to it that it is saved once.
  let hasBegun = false;
  try {
    if (!navigator.locks) return await work();
    await navigator.locks.request(name, () => {
      hasBegun = true;
      return work();
    });
  } catch (error) {
    if (hasBegun || !navigator.locks) throw error;
    await work();
  }
};

function toBackend(client: QueryClient, backend: Backend): Recording {
  const stores: RecordStores = storesInBrowser(backend.base);
  const name = `improvement-board records ${backend.base.href}`;
  const channel = openChannel(name);
  const access = accessCodeStore();
  const drafts = keepDrafts(stores.drafts, Date.now);
  const outbox: Outbox = makeOutbox({
    store: stores.entries,
    send: (entry, code) => sendRecord(backend.base, entry, code),
    access,
    withLock: inTurnOf(name),
    tell: () => channel?.postMessage(null),
    now: Date.now,
    isOnline: () => navigator.onLine,
    onBoard: (pack, etag, isReplay) => boards.takeOver(pack, etag, isReplay),
  });
  let shownIn = 0;
  const boards = showOptimisticBoards(backend, client, outbox.entries, () => shownIn > 0);

  channel?.addEventListener('message', () => void outbox.wake());
  window.addEventListener('online', () => void outbox.wake({ isBack: true }));
  backend.access = {
    code: () => access.now().code,
    refused: () => access.refuse('unknown'),
  };
  access.listen(() => {
    if (access.now().code === null) return;
    // Somebody is waiting for it, or for a board that only members may read.
    void outbox.wake({ isBack: true });
    retrySections();
  });
  void outbox.wake();

  return {
    outbox,
    drafts,
    access,
    isSent: true,
    etagOf: (code) => backend.standings.all().get(boardPackPath(code))?.etag ?? null,
    isAtRisk: () =>
      drafts.areAtRisk() || (!stores.entries.isLasting() && outbox.entries().length > 0),
    show: () => {
      shownIn += 1;
      boards.apply();
      const end = outbox.listen(boards.apply);
      return () => {
        shownIn -= 1;
        end();
      };
    },
  };
}
