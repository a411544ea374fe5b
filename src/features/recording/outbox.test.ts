import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createBackend, filesOf } from '#mocks/backend.ts';
import { exampleshire, testFiles } from '#mocks/exampleshire.ts';
import { memberTokens } from '#mocks/members.ts';
import { asKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { OutboxEntry } from '#src/core/model/record.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { eventually } from '#tests/eventually.ts';
import { accessCodeStore } from './accessCodeStore.ts';
import { type EntryStore, memoryStore } from './entryStore.ts';
import { holdMs, makeOutbox, type NewRecord, type Outbox } from './outbox.ts';
import { decisionIdsOf, withEntries } from './pendingEdits.ts';
import { sendRecord } from './sendRecord.ts';

const base = new URL('https://board.example/data/v1/');
const day = '2026-11-22';
const packAddress = `${base}authorities/${exampleshire}/board-pack.json`;

/** What happens to a request on its way, or to its answer on the way back. */
type Fate =
  | 'arrives'
  | 'is lost'
  | 'is kept, and its answer is lost'
  | 'is refused for a while'
  | 'is refused as too many'
  | 'is of nobody'
  | 'is kept, and never ends'
  | 'is answered by a page to sign in'
  | 'is kept, and its answer is cut short';

const signInPage = () =>
  new Response('<!doctype html><title>Sign in</title>', {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });

const aMoment = () => new Promise<void>((go) => setImmediate(go));

/** A browser with tabs before a backend to which anything may happen. */
function makeWorld() {
  const backend = createBackend(filesOf(testFiles), () => day);
  const fates: Fate[] = [];
  let time = Date.parse('2026-11-22T10:00:00Z');
  let posts = 0;

  const answer = async (input: URL | Request | string, init?: RequestInit) => {
    const request = () => new Request(input as URL, { ...init, signal: null });
    const fate = fates.shift() ?? 'arrives';
    posts += 1;
    const passing = (status: number) =>
      new Response('', { status, headers: { 'Retry-After': '1' } });
    switch (fate) {
      case 'arrives':
        return backend(request());
      case 'is lost':
        throw new TypeError('Failed to fetch');
      case 'is kept, and its answer is lost':
        await backend(request());
        throw new TypeError('Failed to fetch');
      case 'is refused for a while':
        return passing(503);
      case 'is refused as too many':
        return passing(429);
      case 'is of nobody':
        return new Response('', { status: 401 });
      case 'is answered by a page to sign in':
        return signInPage();
      case 'is kept, and its answer is cut short': {
        const response = await backend(request());
        const text = await response.text();
        return new Response(text.slice(0, text.length / 2), response);
      }
      case 'is kept, and never ends':
        await backend(request());
        return new Promise<Response>(() => {});
    }
  };
  vi.stubGlobal('fetch', answer);

  async function board(): Promise<{ pack: BoardPack; etag: string }> {
    const response = await backend(new Request(packAddress));
    return {
      pack: boardPack.parse(await response.json()),
      etag: response.headers.get('ETag') ?? '',
    };
  }

  /** What a closed tab leaves behind it: the store, and the lock for whoever is next. */
  const store = memoryStore<OutboxEntry>();
  let holder: object | null = null;
  const queue: (() => void)[] = [];
  /** What a closed tab had begun never goes on. */
  const closed = new WeakSet<object>();
  const never = () => new Promise<never>(() => {});
  const goOnOf = async (own: object) => (closed.has(own) ? never() : undefined);
  const release = (own: object) => {
    if (holder !== own) return;
    holder = null;
    queue.shift()?.();
  };
  const inTurnOf = (own: object) => async (work: () => Promise<void>) => {
    while (holder !== null) await new Promise<void>((go) => queue.push(go));
    if (closed.has(own)) queue.shift()?.();
    await goOnOf(own);
    holder = own;
    try {
      await work();
    } finally {
      release(own);
    }
  };

  function openTab(entries: EntryStore<OutboxEntry> = store) {
    const own = {};
    let end: 'before it is sent' | 'before it is answered' | null = null;
    let isSending = false;
    const access = accessCodeStore();
    const shown: { now: { pack: BoardPack; etag: string } | null } = { now: null };
    const outbox: Outbox = makeOutbox({
      store: entries,
      send: async (entry, code) => {
        await goOnOf(own);
        isSending = true;
        if (end === 'before it is sent') await never();
        const answer = await sendRecord(base, entry, code);
        if (end === 'before it is answered') await never();
        await goOnOf(own);
        return answer;
      },
      access,
      withLock: inTurnOf(own),
      tell: () => {},
      now: () => time,
      isOnline: () => true,
      onBoard: async (pack, etag) => {
        shown.now = { pack, etag: etag ?? '' };
      },
    });
    access.give(memberTokens.recorder);
    const close = () => {
      closed.add(own);
      release(own);
    };
    /** The browser ends while it sends. */
    const crash = async (id: string, when: NonNullable<typeof end>) => {
      end = when;
      isSending = false;
      void outbox.sendNow(id);
      for (let turn = 0; turn < 50 && !isSending; turn += 1) await aMoment();
      for (let turn = 0; turn < 20; turn += 1) await aMoment();
      close();
    };
    return { outbox, access, shown, close, crash };
  }

  return {
    fates,
    board,
    openTab,
    posts: () => posts,
    now: () => time,
    pass: (ms: number) => {
      time += ms;
    },
    /** What somebody else records meanwhile. */
    stranger: async (path: string, body: unknown) => {
      // A tab may be sending at the same time.
      for (let status = 412; status === 412; ) {
        const { etag } = await board();
        const request = new Request(new URL(`authorities/${exampleshire}/${path}`, base), {
          method: 'POST',
          headers: {
            Authorization: `Bearer ${memberTokens.recorder}`,
            'If-Match': etag,
            'Idempotency-Key': crypto.randomUUID(),
          },
          body: JSON.stringify(body),
        });
        ({ status } = await backend(request));
        expect([200, 412]).toContain(status);
      }
    },
  };
}

type World = ReturnType<typeof makeWorld>;
type Tab = ReturnType<World['openTab']>;

/** A record as a form makes it, of what a tab shows: the board as the backend has it, with what is on its way. */
async function made(world: World, tab: Tab, text: string, areaId: string | null = null) {
  const { pack, etag } = tab.shown.now ?? (await world.board());
  tab.shown.now = { pack, etag };
  const seen = asKnownOn(withEntries(pack, tab.outbox.entries()), day);
  const common = { authorityCode: exampleshire, typed: { text }, ifMatch: etag };
  const record =
    areaId === null
      ? {
          ...common,
          areaId,
          body: { kind: 'decision', on: day, text, owner: '', dueOn: null, areaIds: [] },
          seen: decisionIdsOf(seen),
        }
      : {
          ...common,
          areaId,
          body: {
            evidence: {
              status: 'addressed',
              on: day,
              text,
              source: { title: 'Example', publisher: 'Somebody', url: null },
            },
            plan: {},
          },
          seen: seen.areas.find(({ id }) => id === areaId),
        };
  return record as NewRecord;
}

/** How often each text is on the board. */
function kept({ decisions, areas }: BoardPack): Map<string, number> {
  const texts = [...(decisions ?? []), ...areas.flatMap(({ history }) => history)];
  const counts = new Map<string, number>();
  for (const { text } of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

const decision = (text: string) => ({ kind: 'decision', on: day, text });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what is recorded', () => {
  test('is held, and sent when its time has passed', async () => {
    const world = makeWorld();
    const { outbox, ...tab } = world.openTab();
    await outbox.record(await made(world, { outbox, ...tab }, 'one'));
    await outbox.wake();
    expect(outbox.entries()[0]?.state.kind).toBe('held');
    expect(world.posts()).toBe(0);
    world.pass(holdMs);
    await outbox.wake();
    expect(outbox.entries()).toEqual([]);
    expect(kept((await world.board()).pack).get('one')).toBe(1);
  });

  test('is sent by itself once its time has passed', async () => {
    const world = makeWorld();
    const tab = world.openTab();
    await tab.outbox.record(await made(world, tab, 'one'));
    await eventually(() => expect(vi.getTimerCount()).toBeGreaterThan(0));
    world.pass(holdMs);
    await vi.advanceTimersByTimeAsync(holdMs);
    vi.useRealTimers();
    await eventually(() => expect(tab.outbox.entries()).toEqual([]));
  });

  test('is not sent once it is withdrawn, and is sent once it is recorded again', async () => {
    const world = makeWorld();
    const tab = world.openTab();
    const id = await tab.outbox.record(await made(world, tab, 'one'));
    expect(await tab.outbox.stop(id)).toBe(true);
    world.pass(holdMs);
    await tab.outbox.wake();
    expect(world.posts()).toBe(0);
    expect(tab.outbox.entries()[0]?.typed).toEqual({ text: 'one' });
    expect(await tab.outbox.amend(id, await made(world, tab, 'two'))).toBe(id);
    world.pass(holdMs);
    await tab.outbox.wake();
    expect([...kept((await world.board()).pack).keys()]).toContain('two');
    expect([...kept((await world.board()).pack).keys()]).not.toContain('one');
  });

  test('is sent after a reload, under its own key, where its answer was lost', async () => {
    const world = makeWorld();
    const tab = world.openTab();
    world.fates.push('is kept, and never ends');
    const id = await tab.outbox.record(await made(world, tab, 'one'));
    void tab.outbox.sendNow(id);
    await eventually(() => expect(tab.outbox.entries()[0]?.state.kind).toBe('sending'));
    await eventually(async () => expect(kept((await world.board()).pack).get('one')).toBe(1));
    tab.close();
    const next = world.openTab();
    await next.outbox.wake();
    expect(next.outbox.entries()).toEqual([]);
    expect(kept((await world.board()).pack).get('one')).toBe(1);
  });

  test('cannot be withdrawn or left out while its answer is not known', async () => {
    const world = makeWorld();
    const tab = world.openTab();
    world.fates.push('is kept, and its answer is lost');
    const id = await tab.outbox.record(await made(world, tab, 'one'));
    await tab.outbox.sendNow(id);
    expect(tab.outbox.entries()[0]).toMatchObject({
      mayBeKept: true,
      state: { kind: 'waiting', problem: 'network' },
    });
    expect(await tab.outbox.stop(id)).toBe(false);
    await tab.outbox.discard(id);
    expect(tab.outbox.entries()).toHaveLength(1);
    // What is typed in its place is another record, and neither is lost.
    expect(await tab.outbox.amend(id, await made(world, tab, 'two'))).not.toBe(id);
    await tab.outbox.sendNow(id);
    expect(kept((await world.board()).pack).get('one')).toBe(1);
  });

  test('waits as long as the backend asks, and longer after each attempt', async () => {
    const world = makeWorld();
    const tab = world.openTab();
    world.fates.push('is refused as too many', 'is lost', 'is lost');
    const id = await tab.outbox.record(await made(world, tab, 'one'));
    const waits: number[] = [];
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await tab.outbox.sendNow(id);
      const state = tab.outbox.entries()[0]?.state;
      if (state?.kind === 'waiting') waits.push(state.notBefore - world.now());
    }
    expect(waits).toEqual([2000, 4000, 8000]);
    await tab.outbox.wake({ isBack: true });
    expect(tab.outbox.entries()).toEqual([]);
  });

  test('stays where another page answers in place of the backend, and is sent once that is over', async () => {
    const world = makeWorld();
    const tab = world.openTab();
    world.fates.push('is answered by a page to sign in', 'is kept, and its answer is cut short');
    const id = await tab.outbox.record(await made(world, tab, 'one'));
    for (let attempt = 0; attempt < 2; attempt += 1) {
      await tab.outbox.sendNow(id);
      expect(tab.outbox.entries()[0]).toMatchObject({
        mayBeKept: true,
        state: { kind: 'waiting', problem: 'foreign' },
      });
    }
    await tab.outbox.sendNow(id);
    expect(tab.outbox.entries()).toEqual([]);
    expect(kept((await world.board()).pack).get('one')).toBe(1);
  });

  test('is kept where the code is not accepted, or may not record, and the code is forgotten', async () => {
    const world = makeWorld();
    const tab = world.openTab();
    const id = await tab.outbox.record(await made(world, tab, 'one'));
    tab.access.give('nobody');
    await tab.outbox.sendNow(id);
    expect(tab.access.now()).toEqual({ code: null, refusal: 'unknown' });
    tab.access.give(memberTokens.observer);
    await tab.outbox.sendNow(id);
    expect(tab.access.now()).toEqual({ code: null, refusal: 'may-not-record' });
    expect(tab.outbox.entries()[0]).toMatchObject({ mayBeKept: false, state: { kind: 'waiting' } });
    tab.access.give(memberTokens.recorder);
    await tab.outbox.wake();
    expect(kept((await world.board()).pack).get('one')).toBe(1);
  });

  test('builds upon what was recorded before it, which is no conflict', async () => {
    const world = makeWorld();
    const tab = world.openTab();
    for (const text of ['one', 'two', 'three']) {
      await tab.outbox.record(await made(world, tab, text, 'A25'));
    }
    await tab.outbox.record(await made(world, tab, 'four', 'V3'));
    world.pass(holdMs);
    await tab.outbox.wake();
    expect(tab.outbox.entries()).toEqual([]);
    const { areas } = (await world.board()).pack;
    const texts = areas.find(({ id }) => id === 'A25')?.history.map(({ text }) => text);
    expect(texts?.slice(-3)).toEqual(['one', 'two', 'three']);
    expect(world.posts()).toBe(4);
  });

  test('is sent again where something else on the board was changed meanwhile', async () => {
    const world = makeWorld();
    const tab = world.openTab();
    const id = await tab.outbox.record(await made(world, tab, 'mine', 'A25'));
    await world.stranger('areas/V3/updates', { plan: { owner: 'Somebody else' } });
    await world.stranger('decisions', decision('theirs'));
    await tab.outbox.sendNow(id);
    expect(tab.outbox.entries()).toEqual([]);
    const counts = kept((await world.board()).pack);
    expect([counts.get('mine'), counts.get('theirs')]).toEqual([1, 1]);
  });

  test('is shown beside the board where that very thing was changed, and both can stay', async () => {
    const world = makeWorld();
    const tab = world.openTab();
    const id = await tab.outbox.record(await made(world, tab, 'mine', 'A25'));
    const second = await tab.outbox.record(await made(world, tab, 'mine too'));
    await world.stranger('areas/A25/updates', { plan: { owner: 'Somebody else' } });
    await world.stranger('decisions', decision('theirs'));
    await tab.outbox.sendNow(id);
    await tab.outbox.sendNow(second);
    expect(tab.outbox.entries().map(({ state }) => state.kind)).toEqual(['conflict', 'conflict']);
    expect(tab.shown.now?.etag).toBe((await world.board()).etag);
    await tab.outbox.sendAgain(id, null);
    // The other was compared with a board that has since only taken up this member's own record.
    await tab.outbox.sendAgain(second, null);
    expect(tab.outbox.entries()).toEqual([]);
    const counts = kept((await world.board()).pack);
    expect(['mine', 'mine too', 'theirs'].map((text) => counts.get(text))).toEqual([1, 1, 1]);
  });

  test('takes a new key where something else was saved under its own', async () => {
    const world = makeWorld();
    const tab = world.openTab();
    const id = await tab.outbox.record(await made(world, tab, 'one'));
    await tab.outbox.sendNow(id);
    const store = memoryStore<OutboxEntry>();
    const other = world.openTab(store);
    const again = await made(world, other, 'two');
    await store.change(id, () => ({
      ...(again as OutboxEntry),
      id,
      recordedAt: world.now(),
      attempts: 0,
      mayBeKept: false,
      state: { kind: 'waiting', notBefore: 0, problem: null },
    }));
    await other.outbox.wake();
    expect(other.outbox.entries()[0]?.state).toMatchObject({ kind: 'refused', status: 409 });
    const key = await other.outbox.amend(id, again);
    expect(key).not.toBe(id);
    await other.outbox.sendNow(key);
    expect(other.outbox.entries()).toEqual([]);
  });

  test('is refused with every fault in its place, and can be corrected under its key', async () => {
    const world = makeWorld();
    const tab = world.openTab();
    const wrong = await made(world, tab, 'one');
    const id = await tab.outbox.record({
      ...wrong,
      body: { ...wrong.body, on: '2027-01-01' },
    } as NewRecord);
    await tab.outbox.sendNow(id);
    expect(tab.outbox.entries()[0]?.state).toMatchObject({
      kind: 'refused',
      status: 422,
      faults: [{ pointer: '#/on' }],
    });
    await tab.outbox.amend(id, wrong);
    await tab.outbox.sendNow(id);
    expect(tab.outbox.entries()).toEqual([]);
  });

  test('can be left out and brought back, which sends nothing by itself', async () => {
    const world = makeWorld();
    const tab = world.openTab();
    const id = await tab.outbox.record(await made(world, tab, 'one'));
    await tab.outbox.discard(id);
    expect(tab.outbox.entries()).toEqual([]);
    expect(tab.outbox.leftOut()).toHaveLength(1);
    await tab.outbox.restore(id);
    world.pass(holdMs);
    await tab.outbox.wake();
    expect(tab.outbox.entries().map(({ state }) => state.kind)).toEqual(['stopped']);
    await tab.outbox.sendNow(id);
    expect(kept((await world.board()).pack).get('one')).toBe(1);
  });
});

const fate = fc.constantFrom<Fate>(
  'arrives',
  'is lost',
  'is kept, and its answer is lost',
  'is refused for a while',
  'is refused as too many',
  'is of nobody',
  'is answered by a page to sign in',
  'is kept, and its answer is cut short',
);

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('record' as const),
      tab: fc.nat(1),
      area: fc.constantFrom(null, 'A25', 'V3'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'send' as const,
        'undo' as const,
        'lose' as const,
        'correct' as const,
        'both' as const,
        'leave' as const,
        'back' as const,
      ),
      tab: fc.nat(1),
      which: fc.nat(5),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.constantFrom(1000, 5000, 25_000),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('fate' as const), fate }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reload' as const), tab: fc.nat(1) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('crash' as const),
      tab: fc.nat(1),
      isKept: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('stranger' as const),
      path: fc.constantFrom('decisions', 'areas/A25/updates', 'areas/V3/updates'),
    }),
  },
);

describe('in any order of answers, reloads and tabs', () => {
  test('each record is kept at most once, and none is lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 25 }), async (steps) => {
        const world = makeWorld();
        const tabs = [world.openTab(), world.openTab()];
        const tabAt = (index: number) => tabs[index] as Tab;
        const texts: string[] = [];
        /** What a member replaced, or left out and did not bring back. */
        const gone = new Set<string>();
        const textOf = ({ typed }: Pick<OutboxEntry, 'typed'>) => typed.text ?? '';
        let count = 0;
        const newText = () => {
          count += 1;
          const text = `record ${count}`;
          texts.push(text);
          return text;
        };

        for (const one of steps) {
          if (one.do === 'record') {
            const tab = tabAt(one.tab);
            await tab.outbox.record(await made(world, tab, newText(), one.area));
          } else if (one.do === 'wait') {
            world.pass(one.ms);
            for (const { outbox, access } of tabs) {
              access.give(memberTokens.recorder);
              await outbox.wake();
            }
          } else if (one.do === 'fate') {
            world.fates.push(one.fate);
          } else if (one.do === 'stranger') {
            const text = newText();
            await world.stranger(
              one.path,
              one.path === 'decisions' ? decision(text) : { plan: { commentary: text } },
            );
            texts.pop();
          } else if (one.do === 'reload') {
            tabAt(one.tab).close();
            tabs[one.tab] = world.openTab();
            await tabAt(one.tab).outbox.wake();
          } else if (one.do === 'crash') {
            const tab = tabAt(one.tab);
            const [first] = tab.outbox.entries();
            if (!first) continue;
            await tab.crash(first.id, one.isKept ? 'before it is answered' : 'before it is sent');
            tabs[one.tab] = world.openTab();
          } else {
            const tab = tabAt(one.tab);
            await tab.outbox.wake();
            const all = tab.outbox.entries();
            const entry = all[one.which % Math.max(all.length, 1)];
            if (one.do === 'back') {
              const [left] = tab.outbox.leftOut();
              if (left) {
                await tab.outbox.restore(left.id);
                gone.delete(textOf(left));
              }
              continue;
            }
            if (!entry) continue;
            if (one.do === 'lose') world.fates.unshift('is kept, and its answer is lost');
            if (one.do === 'send' || one.do === 'lose') await tab.outbox.sendNow(entry.id);
            if (one.do === 'undo') await tab.outbox.stop(entry.id);
            if (one.do === 'both') await tab.outbox.sendAgain(entry.id, entry.ifMatch);
            if (one.do === 'leave') {
              await tab.outbox.discard(entry.id);
              if (tab.outbox.leftOut().some(({ id }) => id === entry.id)) gone.add(textOf(entry));
            }
            if (one.do === 'correct') {
              const corrected = await tab.outbox.amend(
                entry.id,
                await made(world, tab, newText(), entry.areaId),
              );
              if (corrected === entry.id) gone.add(textOf(entry));
            }
          }
        }

        // At last everything works, and every member accepts the board as it then is.
        world.fates.length = 0;
        for (const tab of tabs) tab.close();
        const last = world.openTab();
        for (let round = 0; round < 40; round += 1) {
          world.pass(120_000);
          await last.outbox.wake();
          for (const { id, state } of last.outbox.entries()) {
            if (state.kind === 'conflict') await last.outbox.sendAgain(id, null);
            if (state.kind === 'stopped') await last.outbox.sendNow(id);
          }
          if (last.outbox.entries().length === 0) break;
        }
        expect(last.outbox.entries().map(({ state }) => state.kind)).toEqual([]);
        const counts = kept((await world.board()).pack);
        for (const text of texts) {
          expect(counts.get(text) ?? 0, text).toBeLessThanOrEqual(1);
          if (!gone.has(text)) expect(counts.get(text), `${text} was lost`).toBe(1);
        }
        for (const text of gone) expect(counts.get(text), `${text} was left out`).toBeUndefined();
      }),
      { numRuns: 60, timeout: 10_000 },
    );
  });
});
