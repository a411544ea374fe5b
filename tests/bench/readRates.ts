import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '#tests/e2e/browsers/freePort.ts';
import { mediansOf, type Sample } from './medians.ts';

const root = resolve(import.meta.dirname, '../..');
const nginx = '/usr/sbin/nginx';
const connections = 16;
const secondsEach = 2;

/** What is read, by its path below `data/v1/`. */
const reads = {
  board: 'authorities/E06000019/board-pack.json',
  unchanged: 'authorities/E06000019/board-pack.json',
  largest: 'inspections.json',
} as const;
type Read = keyof typeof reads;

/** Answers a second. */
type Rates = Sample<Read>;

/** How many reads a second the backend answers, and nginx with the same files; `null` where it is not there. */
export interface ReadRates {
  readonly backend: Rates;
  readonly nginx: Rates | null;
}

/** As `docs/backend.md` has it, each answer packed afresh. */
const nginxConfiguration = (folder: string, port: number) => `
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1;
daemon off;
pid ${folder}/pid;
error_log ${folder}/errors;
events { worker_connections 256; }
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  gzip on;
  gzip_types application/json;
  server {
    listen 127.0.0.1:${port};
    root ${join(root, 'public')};
    location /data/v1/ {
      types { application/json json; }
      add_header Cache-Control no-cache;
    }
  }
}
`;

interface Started {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

async function started(child: ChildProcess, port: number): Promise<Started> {
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const address = `http://127.0.0.1:${port}/data/v1/`;
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const isThere = await fetch(`${address}dataset.json`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isThere) return { address, stop };
    await new Promise((again) => setTimeout(again, 100));
  }
  await stop();
  throw new Error(`${address} does not answer.`);
}

async function startBackend(folder: string): Promise<Started> {
  const port = await freePort();
  const args = ['--import', 'tsx', 'src/server/run.ts', '--port', String(port)];
  const own = ['--folder', join(folder, 'database'), '--dataset', 'public/data/v1'];
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, [...args, ...own], { cwd: root, stdio: 'ignore', env });
  return started(child, port);
}

async function startNginx(folder: string): Promise<Started> {
  const port = await freePort();
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, nginxConfiguration(folder, port));
  return started(spawn(nginx, ['-p', folder, '-c', file], { stdio: 'ignore' }), port);
}

/** One answer, read to its end. */
const answer = (address: string, agent: Agent, headers: Record<string, string>) =>
  new Promise<IncomingMessage>((done, failed) => {
    get(address, { agent, headers }, (response) => {
      response.once('error', failed);
      response.once('end', () => done(response));
      response.resume();
    }).once('error', failed);
  });

/** Answers a second, with several connections that each ask again once they are answered. */
async function rateOf({ address }: Started, read: Read): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const at = address + reads[read];
  const packed = { 'Accept-Encoding': 'gzip' };
  const { headers } = await answer(at, agent, packed);
  const wanted = read === 'unchanged' ? 304 : 200;
  const asked = { ...packed, ...(wanted === 304 && { 'If-None-Match': headers.etag ?? '' }) };
  let count = 0;
  const began = performance.now();
  const until = began + secondsEach * 1000;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < until) {
        const { statusCode } = await answer(at, agent, asked);
        if (statusCode !== wanted) throw new Error(`${at}: ${statusCode}, wanted ${wanted}`);
        count += 1;
      }
    }),
  );
  agent.destroy();
  return (count * 1000) / (performance.now() - began);
}

async function ratesOf(server: Started): Promise<Rates> {
  return {
    board: await rateOf(server, 'board'),
    unchanged: await rateOf(server, 'unchanged'),
    largest: await rateOf(server, 'largest'),
  };
}

/** Both in turns, asked from this machine over 16 connections. */
export async function measureReadRates(
  runs: number,
  tell: (line: string) => void,
): Promise<ReadRates> {
  const folder = mkdtempSync(join(tmpdir(), 'reads-'));
  const hasNginx = existsSync(nginx);
  if (!hasNginx) tell(`Reads: no ${nginx} to hold the backend against.`);
  const backend = await startBackend(folder);
  const other = hasNginx ? await startNginx(folder) : null;
  try {
    const samples: Rates[] = [];
    const others: Rates[] = [];
    for (let run = 1; run <= runs; run += 1) {
      tell(`run ${run} of ${runs}, reads of the backend`);
      samples.push(await ratesOf(backend));
      if (other) others.push(await ratesOf(other));
    }
    return { backend: mediansOf(samples), nginx: other && mediansOf(others) };
  } finally {
    await Promise.all([backend.stop(), other?.stop()]);
    rmSync(folder, { recursive: true, force: true });
  }
}
