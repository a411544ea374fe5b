/** What several checks ask of an answer; each gives what falls short of it. */
import type * as z from 'zod/mini';
import { check, SchemaError } from '#src/core/schema/check.ts';
import type { Shortfall } from './check.ts';
import type { Reply } from './server.ts';

/** Collects from several expectations. */
export const all = (...parts: readonly (readonly Shortfall[])[]): Shortfall[] => parts.flat();

/** A shortfall where the condition does not hold. */
export const wanted = (holds: boolean, found: string, what: string): Shortfall[] =>
  holds ? [] : [{ found, wanted: what }];

export const status = (path: string, reply: Reply, ...right: readonly number[]): Shortfall[] =>
  wanted(right.includes(reply.status), `${path}: ${reply.status}`, right.join(' or '));

export const header = (
  path: string,
  { headers }: Reply,
  name: string,
  form: RegExp,
  what: string,
): Shortfall[] => {
  const value = headers.get(name);
  const found = `${path}: ${value === null ? `no ${name}` : `${name}: ${value}`}`;
  return wanted(value !== null && form.test(value), found, what);
};

const mediaType = (path: string, reply: Reply, type: string): Shortfall[] =>
  header(
    path,
    reply,
    'Content-Type',
    new RegExp(`^${type.replace('+', '\\+')}(;\\s*charset="?utf-8"?)?$`, 'i'),
    `Content-Type: ${type}`,
  );

export const json = (path: string, reply: Reply) => mediaType(path, reply, 'application/json');

const strongTag = /^"[^"]*"$/;
export const anyTag = /^(W\/)?"[^"]*"$/;

export const strongEtag = (path: string, reply: Reply) =>
  header(path, reply, 'ETag', strongTag, 'a strong ETag, in quotes');

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The body as the schema reads it, or every fault in it. */
export function body<T>(
  path: string,
  { text }: Pick<Reply, 'text'>,
  schema: z.ZodMiniType<T>,
): { readonly value: T | null; readonly faults: readonly Shortfall[] } {
  const value = parsed(text);
  if (value === undefined) {
    const found = `${path}: ${JSON.stringify(text.slice(0, 40))}`;
    return { value: null, faults: [{ found, wanted: 'JSON' }] };
  }
  try {
    return { value: check(schema, value, path), faults: [] };
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    const faults = error.faults.map((fault) => ({
      found: `${path}, ${fault.path}: ${fault.found}`,
      wanted: fault.wanted.replace(/^wanted /, ''),
    }));
    return { value: null, faults };
  }
}

/** Problem details: the right status, media type and members, and no leave to keep them. */
export function isProblem(
  path: string,
  reply: Reply,
  right: number,
  schema: z.ZodMiniType<{ readonly status: number }>,
): Shortfall[] {
  const wrong = status(path, reply, right);
  if (wrong.length > 0) return wrong;
  const read = body(path, reply, schema);
  return all(
    mediaType(path, reply, 'application/problem+json'),
    header(path, reply, 'Cache-Control', /\bno-store\b/, 'Cache-Control: no-store'),
    read.faults,
    read.value
      ? wanted(
          read.value.status === right,
          `${path}: status ${read.value.status} in the body`,
          `${right}, as in the answer`,
        )
      : [],
  );
}
