import { type BoardRecords, memberRoles, recordKinds } from '#src/core/model/boardRecords.ts';
import type { CurrentBoard } from './boards.ts';
import type { Sql } from './database.ts';
import { withChanges } from './recordChanges.ts';

/** Every record of a board, the oldest first, each with what became of it. */
export async function historyOf(
  sql: Sql,
  code: string,
  { setAside }: CurrentBoard,
): Promise<BoardRecords> {
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
    records: withChanges(
      rows.map((row) => ({
        name: String(row.name),
        kind: recordKinds.find((kind) => kind === row.kind) ?? 'new decision',
        id: String(row.target),
        recordedOn: String(row.on),
        by: {
          displayName: String(row.display_name),
          role: memberRoles.find((role) => role === row.role) ?? 'read',
        },
        body: JSON.parse(String(row.body)),
        setAside: reasons.get(Number(row.id)) ?? null,
      })),
    ),
  };
}
