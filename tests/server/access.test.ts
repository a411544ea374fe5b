// @vitest-environment node
import fc from 'fast-check';
import { http, passthrough } from 'msw';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { exampleshire, testAuthorities } from '#mocks/exampleshire.ts';
import { server as mocked } from '#mocks/node.ts';
import { testPlan } from '#mocks/ownBoard.ts';
import { asKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import { mostRecordBytes } from '#src/core/schema/openapiParts.ts';
import { revokeCode } from '#src/server/codes.ts';
import type { MigratedDatabase } from '#src/server/database.ts';
import { openDatabase } from '#src/server/openDatabase.ts';
import { isLong } from '#tests/longTest.ts';
import { asMember, packOf, readBoard, recordDecision } from './requests.ts';
import { newMember, startService, testDataset } from './testService.ts';

beforeEach(() => mocked.use(http.all(/^http:\/\/127\.0\.0\.1:/, () => passthrough())));

let database: MigratedDatabase;
beforeAll(async () => {
  database = await openDatabase(undefined, null);
}, 60_000);
afterAll(() => database?.close());

/** The service for one test. */
async function started(now?: () => string) {
  const dataset = testDataset();
  const service = await startService(database, dataset, now);
  return { ...service, dataset };
}

const statusOf = async (response: Promise<Response>) => (await response).status;

describe('an access code', () => {
  test('opens the boards that it was made for, with what its member may do, and says so', async () => {
    const { address, close } = await started();
    const { code } = await newMember(database, { role: 'administer', displayName: 'Director' });
    const response = await fetch(`${address}me`, { headers: asMember(code) });
    expect(await response.json()).toEqual({
      displayName: 'Director',
      boards: [{ authorityCode: exampleshire, role: 'administer' }],
    });
    expect(await statusOf(fetch(`${address}me`))).toBe(401);
    await close();
  });

  test('records nothing on a board of another council, and reads nothing of one that is private', async () => {
    const { address, close } = await started();
    const elsewhere =
      testAuthorities.authorities.find(({ code: one }) => one !== exampleshire)?.code ?? '';
    const { code: other } = await newMember(database, { boards: [elsewhere] });
    const { code: own } = await newMember(database);
    const { etag, text } = await readBoard(address);
    expect(await statusOf(recordDecision(address, other, etag, 'No.'))).toBe(403);
    const setPrivate = (isPrivate: boolean) =>
      database.sql('update board set is_private = $1 where code = $2', [isPrivate, exampleshire]);
    await setPrivate(true);
    const refused = [
      await fetch(packOf(address)),
      await fetch(packOf(address), { headers: asMember(other) }),
      await recordDecision(address, other, etag, 'No.'),
      await fetch(`${address}authorities/${exampleshire}/records`, { headers: asMember(other) }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    for (const response of refused) expect(await response.text()).not.toContain('Exampleshire');
    expect((await readBoard(address, own)).text).toBe(text);
    const keptBy = async () =>
      (await fetch(packOf(address), { headers: asMember(own) })).headers.get('Cache-Control');
    expect(await keptBy()).toBe('private, no-store');
    await setPrivate(false);
    expect(await keptBy()).toBe('no-cache');
    await close();
  });

  test('ends on the day after its last, and at once when it is ended', async () => {
    let day = '2026-12-31';
    const { address, close } = await started(() => day);
    const { id, code } = await newMember(database, { expiresOn: '2026-12-31' });
    const ask = () => statusOf(fetch(`${address}me`, { headers: asMember(code) }));
    expect(await ask()).toBe(200);
    day = '2027-01-01';
    expect(await ask()).toBe(401);
    day = '2026-12-31';
    expect(await database.transaction((sql) => revokeCode(sql, id))).toBe(true);
    expect(await ask()).toBe(401);
    expect(await database.transaction((sql) => revokeCode(sql, id))).toBe(false);
    await close();
  });

  test('that is wrong can be tried twenty times in ten minutes from one place', async () => {
    const { address, close } = await started();
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 22; attempt += 1) {
      statuses.push(await statusOf(fetch(`${address}me`, { headers: asMember(`x${attempt}`) })));
    }
    expect(statuses).toEqual([...Array(20).fill(401), 429, 429]);
    await close();
  });

  test('is nowhere in the database', async () => {
    const { code } = await newMember(database);
    const rows = await database.sql('select * from member_code');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(code);
  });
});

describe('what was recorded', () => {
  test('is told with who recorded it, by display name and role', async () => {
    const { address, close } = await started();
    const { code } = await newMember(database, { displayName: 'Lead member' });
    const { etag } = await readBoard(address);
    expect(await statusOf(recordDecision(address, code, etag, 'Ask the providers.'))).toBe(200);
    const path = `${address}authorities/${exampleshire}/records`;
    expect(await statusOf(fetch(path))).toBe(401);
    const { records } = await (await fetch(path, { headers: asMember(code) })).json();
    expect(records.at(-1)).toMatchObject({
      kind: 'new decision',
      by: { displayName: 'Lead member', role: 'record' },
      body: { text: 'Ask the providers.' },
      setAside: null,
    });
    await close();
  });

  test('and corrected by somebody else is told with both, and an earlier day has what was said then', async () => {
    let day = '2026-03-01';
    const { address, close } = await started(() => day);
    const { code: first } = await newMember(database, { displayName: 'Clerk' });
    const { code: second } = await newMember(database, {
      displayName: 'Director',
      role: 'administer',
    });
    const name = crypto.randomUUID();
    const before = await readBoard(address);
    await recordDecision(address, first, before.etag, 'Meet in Jnuary.', name);
    day = '2026-03-08';
    const { pack, etag } = await readBoard(address);
    const correction = {
      kind: 'decision',
      on: '2026-01-15',
      text: 'Meet in January.',
      owner: '',
      dueOn: null,
      areaIds: [],
    };
    const sent = await fetch(`${address}authorities/${exampleshire}/decisions/${name}/changes`, {
      method: 'POST',
      headers: {
        ...asMember(second),
        'If-Match': etag,
        'Idempotency-Key': crypto.randomUUID(),
      },
      body: JSON.stringify({ correction }),
    });
    expect(sent.status).toBe(200);
    const after = (await readBoard(address)).pack;
    const said = (asAt: string) =>
      asKnownOn(after, asAt).decisions?.find(({ id }) => id === name)?.text;
    expect([said('2026-03-07'), said('2026-03-08')]).toEqual([
      'Meet in Jnuary.',
      'Meet in January.',
    ]);
    expect(asKnownOn(after, '2026-03-07').decisions).toEqual(
      asKnownOn(pack, '2026-03-07').decisions,
    );
    const path = `${address}authorities/${exampleshire}/records`;
    const { records } = await (await fetch(path, { headers: asMember(first) })).json();
    expect(records.find((one: { name: string }) => one.name === name)).toMatchObject({
      by: { displayName: 'Clerk', role: 'record' },
      body: { text: 'Meet in Jnuary.' },
      changes: [
        {
          what: 'corrected',
          recordedOn: '2026-03-08',
          by: { displayName: 'Director', role: 'administer' },
        },
      ],
    });
    await close();
  });

  test('of a plan is told beside what a newer import says otherwise, until it is settled', async () => {
    let day = '2026-05-12';
    const { address, close, dataset } = await started(() => day);
    const { code } = await newMember(database);
    const area = (await readBoard(address)).pack.areas.at(-1)?.id ?? '';
    const record = async (owner: string) => {
      const path = `${address}authorities/${exampleshire}/areas/${encodeURIComponent(area)}/updates`;
      const response = await fetch(path, {
        method: 'POST',
        headers: {
          ...asMember(code),
          'If-Match': (await readBoard(address)).etag,
          'Idempotency-Key': crypto.randomUUID(),
        },
        body: JSON.stringify({ plan: { owner } }),
      });
      expect(response.status).toBe(200);
    };
    await record('Head of Audit');
    const plan = testPlan({ knownOn: '2026-05-20', owner: 'Head of Imports' });
    dataset.changePack((imported) => ({
      ...imported,
      areas: imported.areas.map((one) => (one.id === area ? { ...one, plan } : one)),
    }));
    const joined = (await readBoard(address)).pack;
    const ownerOn = (asAt: string) =>
      asKnownOn(joined, asAt).areas.find(({ id }) => id === area)?.plan?.owner;
    expect([ownerOn('2026-05-19'), ownerOn('2026-05-20')]).toEqual([
      'Head of Audit',
      'Head of Imports',
    ]);
    expect(joined.planConflicts).toMatchObject([
      { id: area, part: 'owner', recordedOn: day, recorded: 'Head of Audit' },
    ]);
    day = '2026-05-21';
    await record('Head of Both');
    expect((await readBoard(address)).pack.planConflicts).toBeUndefined();
    await close();
  });

  test('stays when a newer import arrives, which brings what is new beside it', async () => {
    const { address, close, dataset } = await started();
    const { code } = await newMember(database);
    const { etag } = await readBoard(address);
    await recordDecision(address, code, etag, 'Recorded before the import.');
    dataset.changePack((pack) => ({
      ...pack,
      areas: [...pack.areas, ...pack.areas.slice(0, 1).map((area) => ({ ...area, id: 'NEW-1' }))],
      sources: pack.sources.map((source) => ({ ...source, title: `${source.title}, renewed` })),
    }));
    const { pack, etag: newer } = await readBoard(address);
    expect(pack.areas.at(-1)?.id).toBe('NEW-1');
    expect(pack.sources.some(({ title }) => title.endsWith(', renewed'))).toBe(true);
    expect(pack.decisions?.at(-1)?.text).toBe('Recorded before the import.');
    expect(newer).not.toBe(etag);
    await close();
  });

  test('on an area that a newer import has no more is set aside and told, never dropped', async () => {
    const { address, close, dataset } = await started();
    const { code } = await newMember(database);
    const { pack, etag } = await readBoard(address);
    const area = pack.areas.at(-1)?.id ?? '';
    const sent = await fetch(
      `${address}authorities/${exampleshire}/areas/${encodeURIComponent(area)}/updates`,
      {
        method: 'POST',
        headers: {
          ...asMember(code),
          'If-Match': etag,
          'Idempotency-Key': crypto.randomUUID(),
        },
        body: JSON.stringify({ plan: { owner: 'Head of Service' } }),
      },
    );
    expect(sent.status).toBe(200);
    dataset.changePack((imported) => ({
      ...imported,
      areas: imported.areas.filter(({ id }) => id !== area),
    }));
    const read = async () => {
      const path = `${address}authorities/${exampleshire}/records`;
      const { records } = await (await fetch(path, { headers: asMember(code) })).json();
      return records.at(-1);
    };
    expect((await readBoard(address)).pack.areas.map(({ id }) => id)).not.toContain(area);
    expect(await read()).toMatchObject({
      body: { plan: { owner: 'Head of Service' } },
      setAside: `The board has no area ${area} any more.`,
    });
    // It joins again where the area comes back.
    dataset.changePack((imported) => ({
      ...imported,
      areas: [...imported.areas, ...pack.areas.filter(({ id }) => id === area)],
    }));
    expect(await read()).toMatchObject({ setAside: null });
    await close();
  });
});

describe('a body that is no record', () => {
  test('is refused with a problem and changes nothing, whatever it holds', async () => {
    const { address, close } = await started();
    const { code } = await newMember(database);
    const { etag, text } = await readBoard(address);
    const post = (body: string, name: string) =>
      fetch(`${address}authorities/${exampleshire}/${name}`, {
        method: 'POST',
        headers: { ...asMember(code), 'If-Match': etag, 'Idempotency-Key': crypto.randomUUID() },
        body,
      });
    const bodies = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc
        .record({ kind: fc.jsonValue(), on: fc.jsonValue(), text: fc.jsonValue() })
        .map((value) => JSON.stringify({ ...value, more: 1 })),
    );
    const places = fc.constantFrom(
      'decisions',
      'areas/PEER-1/updates',
      'measures/left%2F50%25/values',
      'actions/1%2Fa/completions',
    );
    await fc.assert(
      fc.asyncProperty(bodies, places, async (body, place) => {
        const response = await post(body, place);
        expect(response.status).toBeGreaterThanOrEqual(400);
        expect(response.status).toBeLessThan(500);
        expect(response.headers.get('Content-Type')).toBe('application/problem+json');
      }),
      { numRuns: isLong ? 10_000 : 40 },
    );
    expect(await statusOf(post(`"${'x'.repeat(mostRecordBytes)}"`, 'decisions'))).toBe(413);
    expect((await readBoard(address)).text).toBe(text);
    await close();
  }, 600_000);
});
