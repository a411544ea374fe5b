import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
const isText = (type: string) => /^text\/|json|svg/.test(type);

interface Answer {
  readonly plain: Buffer;
  /** `null` for what is compressed already. */
  readonly zipped: Buffer | null;
  readonly headers: Readonly<Record<string, string>>;
}

export interface StaticServer {
  /** Address of a folder, ends with `/`. */
  readonly addressOf: (folder: string) => string;
  readonly close: () => Promise<void>;
}

/** Under a path, as a council's board would be. */
const under = '/council/board';

/** What is served of a folder other than as it stands there. */
export interface Served {
  readonly folder: string;
  /** Takes the place of everything below `data/v1/`, by path. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** Changes the text of a page or script. */
  readonly change?: (text: string) => string;
}

/**
 * Serves folders as a plain web server does that knows nothing of the board: index pages, gzip,
 * names with a hash kept for a year, everything else asked for again with its tag.
 *
 * @param folders Paths, or what is changed of them, by the name under which each is served.
 */
export async function serveFolders(
  folders: Readonly<Record<string, string | Served>>,
): Promise<StaticServer> {
  const answers = new Map<string, Answer>();
  const answerTo = async (path: string): Promise<Answer | null> => {
    const known = answers.get(path);
    if (known) return known;
    const found = fileOf(path, folders);
    const plain = found && (await contentOf(found).catch(() => null));
    if (!found || !plain) return null;
    const answer = answerWith(plain, found.file);
    // Compressed once, so that the server's work is no part of what is measured.
    answers.set(path, answer);
    return answer;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    void answerTo(decodeURIComponent(pathname)).then((answer) => reply(request, response, answer));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    addressOf: (folder) => `http://127.0.0.1:${port}${under}/${folder}/`,
    close: () =>
      new Promise((closed, failed) => {
        server.closeAllConnections();
        server.close((error) => (error ? failed(error) : closed()));
      }),
  };
}

interface Found {
  readonly served: Served;
  /** Path below the folder, with `/`. */
  readonly name: string;
  readonly file: string;
}

/** The file behind a path; `null` for what lies outside the folders. */
function fileOf(path: string, folders: Readonly<Record<string, string | Served>>): Found | null {
  if (!path.startsWith(`${under}/`)) return null;
  const [key = '', ...rest] = path.slice(under.length + 1).split('/');
  const given = folders[key];
  if (given === undefined || rest.length === 0) return null;
  const served = typeof given === 'string' ? { folder: given } : given;
  const root = resolve(served.folder);
  const name = rest.join('/') || 'index.html';
  const file = join(root, name);
  return file.startsWith(root + sep) ? { served, name, file } : null;
}

const dataFolder = 'data/v1/';

/** @throws Error where there is no such file. */
async function contentOf({ served: { data, change }, name, file }: Found): Promise<Buffer> {
  if (data && name.startsWith(dataFolder)) {
    const path = name.slice(dataFolder.length);
    if (!Object.hasOwn(data, path)) throw new Error(`${path} is not in the data`);
    return Buffer.from(JSON.stringify(data[path]));
  }
  const content = await readFile(file);
  return change && /\.(html|js)$/.test(name) ? Buffer.from(change(content.toString())) : content;
}

function answerWith(plain: Buffer, file: string): Answer {
  const type = types[extname(file)] ?? 'application/octet-stream';
  const hasHash =
    /[-.][A-Za-z0-9_-]{8}\.[a-z0-9]+$/.test(file) && file.includes(`${sep}assets${sep}`);
  const tag = createHash('sha256').update(plain).digest('hex').slice(0, 16);
  return {
    plain,
    zipped: isText(type) && plain.length > 1000 ? gzipSync(plain) : null,
    headers: {
      'content-type': type,
      etag: `"${tag}"`,
      'cache-control': hasHash ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(isText(type) ? { vary: 'accept-encoding' } : {}),
    },
  };
}

function reply(request: IncomingMessage, response: ServerResponse, answer: Answer | null): void {
  if (!answer) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    return;
  }
  const { plain, zipped, headers } = answer;
  if (request.headers['if-none-match'] === headers.etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const takesGzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const body = zipped && takesGzip ? zipped : plain;
  response.writeHead(200, {
    ...headers,
    ...(body === zipped ? { 'content-encoding': 'gzip' } : {}),
    'content-length': String(body.length),
  });
  response.end(body);
}
