import * as z from 'zod/mini';
import { recordKinds } from '#src/core/model/boardRecords.ts';
import type { PreparedBoard } from '#src/core/model/preparedBoard.ts';
import { authority } from './authorities.ts';
import { boardPack } from './boardPack.ts';
import { arrayOf, onsCode, partialDate, schemaVersion, title } from './common.ts';
import { limits } from './limits.ts';

const version = z.string().check(z.regex(/^[0-9a-f]{12}$/, 'wanted 12 hex digits'));

/** Of one of a council's files, or of all its answers. */
const longest = 20_000_000;
const fileText = z.string().check(z.maxLength(longest, `wanted at most ${longest} characters`));
const answerText = z
  .string()
  .check(
    z.maxLength(limits.characters.text, `wanted at most ${limits.characters.text} characters`),
  );

/** What a council brought to its board, within a board that was saved. */
export const preparedBoard = z.strictObject({
  schemaVersion,
  authorityCode: onsCode,
  publisher: title,
  files: z.record(
    z.string().check(z.regex(/^[a-z][a-z_]{0,39}$/, 'wanted the name of a file')),
    fileText,
  ),
  answers: arrayOf(z.strictObject({ key: answerText, answer: answerText }), limits.rows),
  stayedOut: z.exactOptional(
    arrayOf(
      z.strictObject({ place: answerText, found: answerText, wanted: answerText }),
      limits.records,
    ),
  ),
  notes: z.exactOptional(
    arrayOf(
      z.strictObject({
        id: title,
        on: partialDate,
        kind: z.enum(recordKinds),
        targetId: z.string().check(z.maxLength(limits.characters.title, 'wanted a short id')),
        // Read as a record when it is joined to the board.
        body: z.unknown(),
      }),
      limits.records,
    ),
  ),
  versions: arrayOf(
    z.strictObject({
      version,
      madeFrom: z.nullable(version),
      savedOn: partialDate,
      savedAt: z.int('wanted milliseconds since 1970').check(z.minimum(0, 'wanted 0 or more')),
      files: arrayOf(
        z.strictObject({
          name: title,
          sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'wanted a SHA-256 of 64 hex digits')),
        }),
        limits.parts,
      ),
    }),
    limits.records,
  ).check(z.minLength(1, 'wanted at least one version')),
  authority: z.nullable(authority),
  base: boardPack,
}) satisfies z.ZodMiniType<PreparedBoard>;
