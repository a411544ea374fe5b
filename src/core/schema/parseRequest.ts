import type * as z from 'zod/mini';
import type { FieldFault } from '#src/core/model/problem.ts';
import { wantedOf } from './check.ts';

const escaped = (key: PropertyKey) => String(key).replaceAll('~', '~0').replaceAll('/', '~1');
const pointerTo = (path: readonly PropertyKey[]) =>
  ['#', ...path.map((key) => escaped(key))].join('/');

/**
 * Reads what a member is about to send, or sent, with the same messages in the form and on the
 * server.
 *
 * @returns What was sent with its defaults, or every fault with its place.
 */
export function parseRequest<T>(
  schema: z.ZodMiniType<T>,
  json: unknown,
): { readonly sent: T } | { readonly faults: readonly FieldFault[] } {
  const result = schema.safeParse(json);
  if (result.success) return { sent: result.data };
  const faults = result.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          pointer: pointerTo([...issue.path, key]),
          detail: 'wanted no such field',
        }))
      : [{ pointer: pointerTo(issue.path), detail: wantedOf(issue) }],
  );
  return { faults };
}
