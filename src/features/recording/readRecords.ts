import type { BoardRecords } from '#src/core/model/boardRecords.ts';
import { boardRecords } from '#src/core/schema/boardRecords.ts';
import { check } from '#src/core/schema/check.ts';
import { fileName } from '#src/data/dataSource.ts';
import { ask, expectFound, jsonOf } from '#src/data/fetchJson.ts';

/** What a member asked for: every record of a board, or why the code does not open it. */
export type RecordsAnswer = BoardRecords | { readonly refusal: 'unknown' | 'may-not-read' };

/**
 * Every record of a board, with who recorded it. Nothing of it is kept in the browser.
 *
 * @param base The backend's address.
 * @param code The member's access code.
 * @throws DatasetError when there is no answer, or another than the contract has.
 * @throws SchemaError when it is not what the schema says.
 */
export async function readRecords(
  base: URL,
  authorityCode: string,
  code: string,
): Promise<RecordsAnswer> {
  const path = `authorities/${authorityCode}/records`;
  const { signal } = new AbortController();
  const response = await ask(new URL(path, base), path, {
    signal,
    cache: 'no-store',
    headers: { Authorization: `Bearer ${code}` },
  });
  if (response.status === 401) return { refusal: 'unknown' };
  if (response.status === 403) return { refusal: 'may-not-read' };
  await expectFound(response, path);
  return check(boardRecords, await jsonOf(response, path, signal), fileName(path));
}
