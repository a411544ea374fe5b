import type * as z from 'zod/mini';
import { type FieldFault, type FieldFaultCode, fieldFaultCodes } from '#src/core/model/problem.ts';
import { wantedOf } from './check.ts';
import {
  dayForm,
  filledTextPattern,
  httpsPattern,
  monthForm,
  partialDateForm,
} from './textPatterns.ts';

const escaped = (key: PropertyKey) => String(key).replaceAll('~', '~0').replaceAll('/', '~1');
const pointerTo = (path: readonly PropertyKey[]) =>
  ['#', ...path.map((key) => escaped(key))].join('/');

/** What a text is that has not the form wanted. */
const codeByForm: ReadonlyMap<string, FieldFaultCode> = new Map(
  (
    [
      [dayForm, 'not-a-date'],
      [monthForm, 'not-a-date'],
      [partialDateForm, 'not-a-date'],
      [httpsPattern, 'not-an-address'],
    ] as const
  ).map(([form, code]) => [String(form), code]),
);

/** What kind of fault an issue is, as far as a form has words for it. */
function kindOf(issue: z.core.$ZodIssue): Pick<FieldFault, 'code' | 'limit'> {
  switch (issue.code) {
    case 'invalid_type':
    // Neither a number nor the reason that there is none.
    case 'invalid_union':
    case 'invalid_value':
      return { code: 'missing' };
    case 'too_big':
      return issue.origin === 'string' ? { code: 'too-long', limit: Number(issue.maximum) } : {};
    case 'invalid_format': {
      const isEmpty =
        issue.pattern === String(filledTextPattern) && !/\S/.test(String(issue.input ?? ''));
      const code = isEmpty ? 'missing' : codeByForm.get(issue.pattern ?? '');
      return code === undefined ? {} : { code };
    }
    case 'custom': {
      const code = fieldFaultCodes.find((one) => one === issue.params?.code);
      return code === undefined ? {} : { code };
    }
    default:
      return {};
  }
}

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
      : [{ pointer: pointerTo(issue.path), detail: wantedOf(issue), ...kindOf(issue) }],
  );
  return { faults };
}
