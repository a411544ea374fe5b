import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { secureHeaders } from 'hono/secure-headers';
import type { BoardRecords, Membership } from '#src/core/model/boardRecords.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { targetOf } from '#src/core/records/recordOutcome.ts';
import { mostRecordBytes } from '#src/core/schema/openapiParts.ts';
import { createBoards, createVersions, type ReadFile, type Version } from './boards.ts';
import { type Member, memberOf } from './codes.ts';
import type { Database } from './database.ts';
import { historyOf } from './history.ts';
import { problem } from './problem.ts';
import { createRecorder } from './record.ts';
import { createWrongCodes } from './wrongCodes.ts';

export interface ServiceOptions {
  readonly database: Database;
  /** The imported dataset. */
  readonly readFile: ReadFile;
  readonly now: () => Day;
  /** Origins of pages elsewhere that may use the service; none by default. */
  readonly origins?: readonly string[];
  /** A line for each request, without codes, texts or names; nothing by default. */
  readonly log?: (line: string) => void;
  /** Where a request comes from, to count wrong codes. */
  readonly addressOf?: (context: Context) => string;
}

type Variables = { requestId: string; member: Member | null };
type ServiceContext = Context<{ Variables: Variables }>;

const beginning = '/data/v1/';

/** The parts of a path below `data/v1/`, each decoded by itself; `null` for one that cannot be. */
function partsOf(path: string): string[] | null {
  try {
    return path
      .slice(path.indexOf(beginning) + beginning.length)
      .split('/')
      .map(decodeURIComponent);
  } catch {
    return null;
  }
}

/** As the request has it: what decodes a slash in an id would change which address it is. */
const pathOf = ({ req }: Context) => new URL(req.url).pathname;

const quoted = (field: string): readonly string[] => field.match(/"[^"]*"/g) ?? [];

const isSame = (field: string, etag: string) =>
  field.trim() === '*' || quoted(field).includes(etag);

/** Smaller ones travel in one packet as they are. */
const leastToCompress = 1400;

const packed = new WeakMap<Version, Uint8Array<ArrayBuffer>>();

/** Packed once for each state: it is asked for far more often than it changes. */
function packedOf(version: Version): Uint8Array<ArrayBuffer> {
  const before = packed.get(version);
  if (before) return before;
  const bytes = new Uint8Array(gzipSync(version.text));
  packed.set(version, bytes);
  return bytes;
}

function stateResponse(version: Version, { req }: Context): Response {
  const { text, etag } = version;
  const headers = { ETag: etag, 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding' };
  if (isSame(req.header('If-None-Match') ?? '', etag)) {
    return new Response(null, { status: 304, headers });
  }
  const json = { ...headers, 'Content-Type': 'application/json' };
  const takesGzip = /\bgzip\b/.test(req.header('Accept-Encoding') ?? '');
  if (!takesGzip || text.length < leastToCompress) return new Response(text, { headers: json });
  // Here and not in a layer above, which would make the tag weak: a record needs a strong one.
  return new Response(packedOf(version), { headers: { ...json, 'Content-Encoding': 'gzip' } });
}

/** What a member may read and nobody may keep. */
const forMember = (value: Membership | BoardRecords) =>
  Response.json(value, { headers: { 'Cache-Control': 'no-store' } });
const nothing = () => problem(404, 'There is nothing at this address.');
const signIn = () =>
  problem(401, 'Sign in to record this.', { headers: { 'WWW-Authenticate': 'Bearer' } });

/** The service: what the contract asks, and no more. */
export function createService(options: ServiceOptions) {
  const { database, readFile, now, origins = [], log, addressOf = () => '' } = options;
  const boards = createBoards(readFile);
  const record = createRecorder(database, boards, now);
  const versionFor = createVersions();
  const wrongCodes = createWrongCodes();
  const app = new Hono<{ Variables: Variables }>();

  app.use(async (context, next) => {
    const start = performance.now();
    const given = context.req.header('X-Request-Id') ?? '';
    const requestId = /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
    context.set('requestId', requestId);
    await next();
    context.res.headers.set('X-Request-Id', requestId);
    const ms = (performance.now() - start).toFixed(0);
    log?.(`${requestId} ${context.req.method} ${pathOf(context)} ${context.res.status} ${ms} ms`);
  });
  app.use(secureHeaders());
  if (origins.length > 0) {
    app.use(
      `*`,
      cors({
        origin: [...origins],
        allowMethods: ['GET', 'POST'],
        allowHeaders: [
          'Authorization',
          'Content-Type',
          'If-Match',
          'If-None-Match',
          'Idempotency-Key',
        ],
        exposeHeaders: ['ETag', 'Content-Location', 'Retry-After'],
        maxAge: 600,
      }),
    );
  }

  app.get('/health', (context) => context.json({ status: 'ok' }));
  app.get('/ready', async () => {
    try {
      await database.sql('select 1');
      return Response.json({ status: 'ready' });
    } catch {
      return problem(503, 'The database does not answer.');
    }
  });

  // Whose code it is; one that opens nothing is told so at once, and seldom.
  app.use('/data/v1/*', async (context, next) => {
    const code = /^Bearer (.+)$/i.exec(context.req.header('Authorization') ?? '')?.[1];
    context.set('member', null);
    if (code !== undefined) {
      const address = addressOf(context);
      const wait = wrongCodes.waitFor(address);
      if (wait > 0) {
        return problem(429, 'Too many wrong codes came from here. Try again later.', {
          headers: { 'Retry-After': String(wait) },
        });
      }
      const member = await memberOf(database.sql, code, now());
      if (member === null) {
        wrongCodes.add(address);
        return problem(401, 'This code opens no board. It may have ended.', {
          headers: { 'WWW-Authenticate': 'Bearer' },
        });
      }
      context.set('member', member);
    }
    return next();
  });

  app.get('/data/v1/me', (context) => {
    const member = context.get('member');
    if (member === null) return signIn();
    return forMember({
      displayName: member.displayName,
      boards: [...member.rights].map(([authorityCode, role]) => ({ authorityCode, role })),
    });
  });

  const isPrivate = async (code: string): Promise<boolean> => {
    const [row] = await database.sql('select is_private from board where code = $1', [code]);
    return row?.is_private === true;
  };

  /** A private board is there only for those whom it was opened to. */
  const mayRead = async (code: string, member: Member | null): Promise<boolean> =>
    member?.rights.has(code) || !(await isPrivate(code));

  const readBoard = async (context: ServiceContext, code: string, what: 'pack' | 'records') => {
    if (!(await mayRead(code, context.get('member')))) return nothing();
    const board = await boards.read(database.sql, code);
    if (board === null) return nothing();
    if (what === 'pack') {
      const response = stateResponse(board.version, context);
      // Nothing on its way, and no device, keeps what only members may read.
      if (await isPrivate(code)) response.headers.set('Cache-Control', 'private, no-store');
      return response;
    }
    if (!context.get('member')?.rights.has(code)) return signIn();
    return forMember(await historyOf(database.sql, code, board));
  };

  app.get('/data/v1/*', async (context) => {
    const parts = partsOf(pathOf(context));
    if (parts === null || parts.some((part) => part.includes('/') || part === '..'))
      return nothing();
    const [folder, code = '', name] = parts;
    if (folder === 'authorities' && parts.length === 3) {
      if (name === 'board-pack.json') return readBoard(context, code, 'pack');
      if (name === 'records') return readBoard(context, code, 'records');
    }
    const text = await readFile(parts.join('/'));
    return text === null ? nothing() : stateResponse(versionFor(parts.join('/'), text), context);
  });

  app.post(
    '/data/v1/*',
    bodyLimit({
      maxSize: mostRecordBytes,
      // What is left of the body is not read: the connection cannot be used again.
      onError: () =>
        problem(413, `A record may have ${mostRecordBytes / 1024} kB at most.`, {
          headers: { Connection: 'close' },
        }),
    }),
    async (context) => {
      const path = pathOf(context);
      const parts = partsOf(path);
      const target = parts && targetOf(parts);
      if (target === null) return problem(404, 'Nothing can be recorded at this address.');
      const member = context.get('member');
      if (member === null) return signIn();
      if (!(await mayRead(target.code, member))) return problem(404, 'There is no such board.');
      return record({
        target,
        member,
        key: context.req.header('Idempotency-Key') ?? '',
        ifMatch: context.req.header('If-Match') ?? '',
        body: await context.req.text(),
        requestId: context.get('requestId'),
        root: path.slice(0, path.indexOf(beginning) + beginning.length),
      });
    },
  );

  app.all('/data/v1/*', (context) =>
    problem(405, `${context.req.method} is not possible here.`, { headers: { Allow: 'GET' } }),
  );
  app.notFound(nothing);
  app.onError((error, context) => {
    log?.(`${context.get('requestId')} failed: ${error.message}`);
    return problem(500, 'The service failed. What was sent may not have been kept: send it again.');
  });
  return app;
}
