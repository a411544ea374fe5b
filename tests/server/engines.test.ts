// @vitest-environment node
import { http, passthrough } from 'msw';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { exampleshire } from '#mocks/exampleshire.ts';
import { server as mocked } from '#mocks/node.ts';
import { backup, restore } from '#src/server/backup.ts';
import { revokeCode } from '#src/server/codes.ts';
import { runCommand } from '#src/server/commands.ts';
import type { MigratedDatabase } from '#src/server/database.ts';
import { grantTo } from '#src/server/grant.ts';
import { migrate } from '#src/server/migrate.ts';
import { openDatabase } from '#src/server/openDatabase.ts';
import { allChecks } from '#tests/conformance/allChecks.ts';
import { type Checked, runChecks } from '#tests/conformance/check.ts';
import { describeChecked, fellShort } from '#tests/conformance/report.ts';
import { serverAt } from '#tests/conformance/server.ts';
import { isLong } from '#tests/longTest.ts';
import { postgresPrograms, startPostgres } from './postgresCluster.ts';
import { packOf, readBoard, recordDecision, recordUntilKept } from './requests.ts';
import { newMember, origin, startService } from './testService.ts';

// What is asked of a server on loopback goes to it.
beforeEach(() => mocked.use(http.all(/^http:\/\/127\.0\.0\.1:/, () => passthrough())));

const programs = postgresPrograms();

const engines = [
  {
    name: 'the embedded database',
    isThere: true,
    start: async () => ({ address: undefined, stop: () => undefined }),
  },
  {
    name: 'a PostgreSQL server, where it is installed',
    isThere: programs !== null,
    start: () => startPostgres(programs ?? ''),
  },
];

describe.runIf(programs !== null)('two processes on one PostgreSQL server', () => {
  test('bring it to its form once, and behave as one', async () => {
    const engine = await startPostgres(programs ?? '');
    onTestFinished(engine.stop);
    const databases = await Promise.all([
      openDatabase(engine.address, null),
      openDatabase(engine.address, null),
    ]);
    const [first, second] = databases;
    const [one, other] = [await startService(first), await startService(second)];
    const { code } = await newMember(first);
    const texts = Array.from({ length: isLong ? 50 : 8 }, (_, index) => `By two ${index}`);
    await Promise.all(
      texts.map((text, index) => {
        const { address } = index % 2 === 0 ? one : other;
        return recordUntilKept(() => address, code, text, crypto.randomUUID());
      }),
    );
    const key = crypto.randomUUID();
    const { etag } = await readBoard(one.address);
    const answers = await Promise.all(
      [one, other].map(({ address }) => recordDecision(address, code, etag, 'Sent twice', key)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const [here, there] = [await readBoard(one.address), await readBoard(other.address)];
    expect(there.text).toBe(here.text);
    const said = (here.pack.decisions ?? []).map(({ text }) => text);
    expect(said.filter((text) => text.startsWith('By two')).toSorted()).toEqual(texts.toSorted());
    expect(said.filter((text) => text === 'Sent twice')).toHaveLength(1);
    await Promise.all([one.close(), other.close()]);
    await Promise.all(databases.map((database) => database.close()));
  }, 120_000);
});

describe.runIf(programs !== null)('a role that may do what the service does, and no more', () => {
  test('records and reads, and can change or delete nothing of what was recorded or done', async () => {
    const engine = await startPostgres(programs ?? '');
    onTestFinished(engine.stop);
    const owner = await openDatabase(engine.address, null);
    await owner.script('create role board_app login');
    await grantTo(owner, 'board_app');
    const database = await openDatabase(engine.address.replace('board@', 'board_app@'), null);
    const service = await startService(database);
    const { id, code } = await newMember(database);
    const { etag } = await readBoard(service.address);
    const recorded = await recordDecision(service.address, code, etag, 'By the role.');
    expect(recorded.status).toBe(200);
    expect(await database.transaction((sql) => revokeCode(sql, id))).toBe(true);
    await runCommand(database, { name: 'private', board: exampleshire });
    expect((await fetch(packOf(service.address))).status).toBe(404);
    expect(await backup(database)).toContain('By the role.');
    for (const [table, column] of [
      ['record', 'body'],
      ['audit', 'action'],
    ] as const) {
      for (const attempt of [
        `delete from ${table}`,
        `update ${table} set ${column} = ''`,
        `truncate ${table}`,
        `alter table ${table} disable trigger all`,
        `drop trigger ${table}_stays on ${table}`,
        `drop table ${table} cascade`,
      ]) {
        await expect(database.sql(attempt), attempt).rejects.toThrow(
          /permission denied|must be owner/,
        );
      }
    }
    for (const attempt of [
      'delete from member_code',
      'update member_code set hash = display_name',
    ]) {
      await expect(database.sql(attempt), attempt).rejects.toThrow('permission denied');
    }
    await service.close();
    await Promise.all([database.close(), owner.close()]);
  }, 120_000);
});

describe.each(engines)('the service on $name', ({ isThere, start }) => {
  if (!isThere) {
    test.skip('is tried where PostgreSQL is installed, as with apt-get install postgresql', () => {});
    return;
  }
  let engine: Awaited<ReturnType<typeof start>>;
  let database: MigratedDatabase;
  beforeAll(async () => {
    engine = await start();
    database = await openDatabase(engine.address, null);
  }, 60_000);
  afterAll(async () => {
    await database?.close();
    engine?.stop();
  });

  test('passes every check of the contract', async () => {
    const service = await startService(database);
    const { code: token } = await newMember(database);
    const { code: observerToken } = await newMember(database, { role: 'read' });
    const writes = { authority: exampleshire, token, observerToken };
    const all: Checked[] = [];
    const server = serverAt({ address: service.address, token });
    for await (const one of runChecks(server, allChecks({ writes, origin }))) all.push(one);
    await service.close();
    expect(all.filter(fellShort).map(describeChecked).join('\n')).toBe('');
    expect(all.length).toBeGreaterThan(60);
    // Neither a code nor what was written stands in the log.
    expect(service.log.join('\n')).not.toMatch(new RegExp(`${token}|Recorded by`));
  });

  test('lets one writer be first for each state, and loses and doubles none', async () => {
    const service = await startService(database);
    const { code } = await newMember(database);
    const before = (await readBoard(service.address)).pack.decisions?.length ?? 0;
    const texts = Array.from({ length: isLong ? 50 : 12 }, (_, index) => `At once ${index}`);
    const kept = await Promise.all(
      texts.map((text) => recordUntilKept(() => service.address, code, text, crypto.randomUUID())),
    );
    const { pack } = await readBoard(service.address);
    await service.close();
    const said = (pack.decisions ?? []).slice(before).map(({ text }) => text);
    expect(said.toSorted()).toEqual(texts.toSorted());
    // Of each state one was first: no two were kept on the same. All others were told 412.
    expect(new Set(kept.map(({ onto }) => onto)).size).toBe(texts.length);
    expect(kept.reduce((sum, { stale }) => sum + stale, 0)).toBeGreaterThanOrEqual(
      texts.length - 1,
    );
  });

  test('counts a key for its member: another may have the same', async () => {
    const service = await startService(database);
    const key = crypto.randomUUID();
    for (const text of ['By one.', 'By another.']) {
      const { code } = await newMember(database);
      const { etag } = await readBoard(service.address);
      const { status } = await recordDecision(service.address, code, etag, text, key);
      expect(status).toBe(200);
    }
    const { pack } = await readBoard(service.address);
    await service.close();
    expect((pack.decisions ?? []).slice(-2).map(({ text }) => text)).toEqual([
      'By one.',
      'By another.',
    ]);
    expect(new Set((pack.decisions ?? []).slice(-2).map(({ id }) => id)).size).toBe(2);
  });

  test('gives byte-equal boards from a backup on another database, which goes on', async () => {
    const service = await startService(database);
    const { code } = await newMember(database);
    await recordDecision(
      service.address,
      code,
      (await readBoard(service.address)).etag,
      'Kept, with an emoji 🎈 and a quotation "x".',
    );
    const text = await backup(database);
    const { text: board, etag } = await readBoard(service.address);
    await service.close();
    expect(text).not.toContain(code);

    const other = await openDatabase(undefined, null);
    await restore(other, text);
    const restored = await startService(other);
    expect(await readBoard(restored.address)).toMatchObject({ text: board, etag });
    expect((await recordDecision(restored.address, code, etag, 'One more.')).status).toBe(200);
    await restored.close();
    await expect(restore(other, text)).rejects.toThrow('a backup is restored into an empty one');
    await other.close();
  });

  test('keeps what was recorded and done as it was, whoever asks the database', async () => {
    for (const table of ['record', 'audit']) {
      await expect(database.sql(`delete from ${table}`)).rejects.toThrow('append-only');
      await expect(database.sql(`update ${table} set id = 0`)).rejects.toThrow();
    }
    expect(await migrate(database)).toEqual([]);
  });
});
