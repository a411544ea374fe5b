import { createHash, randomBytes } from 'node:crypto';
import { type MemberRole, memberRoles } from '#src/core/model/boardRecords.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import type { Sql } from './database.ts';

/** Whose code a request brings. */
export interface Member {
  readonly codeId: number;
  /** As the board shows it: "Chair", never more than the council gave. */
  readonly displayName: string;
  /** By ONS code of the board. */
  readonly rights: ReadonlyMap<string, MemberRole>;
}

/** Codes are random and long, so that one round of a hash is as good as many. */
export const hashOfCode = (code: string): string => createHash('sha256').update(code).digest('hex');

/** 160 bits that nobody can guess, in letters and digits that survive being read aloud and typed. */
const newCode = () =>
  [...randomBytes(32)].map((byte) => 'abcdefghjkmnpqrstuvwxyz23456789'[byte % 31]).join('');

/** What a code is made with. */
export interface NewCode {
  readonly displayName: string;
  readonly role: MemberRole;
  /** ONS codes. */
  readonly boards: readonly string[];
  /** The last day on which it opens them; `null` for none. */
  readonly expiresOn: Day | null;
}

/** Makes a code, within a transaction. It is told once; only its hash is kept. */
export async function makeCode(
  sql: Sql,
  { displayName, role, boards, expiresOn }: NewCode,
): Promise<{ readonly id: number; readonly code: string }> {
  const code = newCode();
  const [row] = await sql(
    'insert into member_code (hash, display_name, expires_on) values ($1, $2, $3) returning id',
    [hashOfCode(code), displayName, expiresOn],
  );
  const id = Number(row?.id);
  for (const board of boards) {
    await sql('insert into board (code) values ($1) on conflict do nothing', [board]);
    await sql('insert into board_right (member_code_id, board_code, role) values ($1, $2, $3)', [
      id,
      board,
      role,
    ]);
    await sql(
      "insert into audit (board_code, member_code_id, action) values ($1, $2, 'code made')",
      [board, id],
    );
  }
  return { id, code };
}

/** Ends a code at once. @returns Whether there was one that was not yet ended. */
export async function revokeCode(sql: Sql, id: number): Promise<boolean> {
  const [row] = await sql(
    'update member_code set revoked_at = now() where id = $1 and revoked_at is null returning id',
    [id],
  );
  if (row === undefined) return false;
  await sql("insert into audit (member_code_id, action) values ($1, 'code revoked')", [id]);
  return true;
}

/** Whose code it is on a day; `null` for one that is unknown, revoked or expired. */
export async function memberOf(sql: Sql, code: string, today: Day): Promise<Member | null> {
  // Looked up by its hash: how long that takes says nothing of the code.
  const rows = await sql(
    `select id, display_name, board_code, role
     from member_code left join board_right on member_code_id = id
     where hash = $1 and revoked_at is null and (expires_on is null or expires_on >= $2)`,
    [hashOfCode(code), today],
  );
  const [first] = rows;
  if (first === undefined) return null;
  const rights = rows.flatMap(({ board_code, role: given }) => {
    const role = memberRoles.find((one) => one === given);
    return board_code === null || role === undefined ? [] : [[String(board_code), role] as const];
  });
  return {
    codeId: Number(first.id),
    displayName: String(first.display_name),
    rights: new Map(rights),
  };
}

export const mayRecord = (role: MemberRole | undefined): boolean =>
  role === 'record' || role === 'administer';
