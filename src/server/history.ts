import type { CurrentBoard } from './boards.ts';
import { roles } from './codes.ts';
import type { Sql } from './database.ts';

/** A record of a board as its members see it: what, when, and by whom, nothing more of them. */
export interface HistoryEntry {
  /** By which the pack names what was made of it. */
  readonly name: string;
  readonly kind: string;
  /** Of what it was recorded on; empty for a new decision. */
  readonly id: string;
  readonly recordedOn: string;
  readonly by: { readonly displayName: string; readonly role: string };
  readonly body: unknown;
  /** Why it is not in the pack; `null` where it is. */
  readonly setAside: string | null;
}

/** Every record of a board, the oldest first. */
export async function historyOf(
  sql: Sql,
  code: string,
  { setAside }: CurrentBoard,
): Promise<{ readonly schemaVersion: 1; readonly records: readonly HistoryEntry[] }> {
  const rows = await sql(
    `select record.id, name, kind, target, body, to_char(recorded_on, 'YYYY-MM-DD') as on, display_name, role
     from record
     join member_code on member_code.id = record.member_code_id
     left join board_right on board_right.member_code_id = record.member_code_id
       and board_right.board_code = record.board_code
     where record.board_code = $1 order by record.id`,
    [code],
  );
  const reasons = new Map(setAside.map(({ record, reason }) => [record.id, reason]));
  return {
    schemaVersion: 1,
    records: rows.map((row) => ({
      name: String(row.name),
      kind: String(row.kind),
      id: String(row.target),
      recordedOn: String(row.on),
      by: {
        displayName: String(row.display_name),
        role: roles.find((role) => role === row.role) ?? 'read',
      },
      body: JSON.parse(String(row.body)),
      setAside: reasons.get(Number(row.id)) ?? null,
    })),
  };
}
