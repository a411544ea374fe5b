import type { Database } from './database.ts';

/** What the service does with each table: nothing else is granted. */
const rights = {
  migration: 'select',
  // To wait for its turn on a board, and to make one private.
  board: 'select, insert, update (is_private)',
  member_code: 'select, insert, update (revoked_at)',
  board_right: 'select, insert',
  record: 'select, insert',
  audit: 'select, insert',
} as const;

/** Of a role, as PostgreSQL takes it without quotes. */
export const roleName = /^[a-z_][a-z0-9_]{0,62}$/;

/**
 * Gives a role of the database server what the service needs, and takes what else it had on these tables:
 * it then can neither change nor delete a record or a line of the audit, nor end what keeps others from it.
 * To be run as the owner of the tables, again after an update that brings a table.
 *
 * @param role As `roleName` has it.
 * @throws Error for a role that there is not.
 */
export async function grantTo(database: Database, role: string): Promise<void> {
  if (!roleName.test(role)) throw new RangeError(`${role}: wanted the name of a role`);
  await database.transaction(async (sql) => {
    await sql(`grant usage on schema public to ${role}`);
    for (const [table, what] of Object.entries(rights)) {
      await sql(`revoke all on ${table} from ${role}`);
      await sql(`grant ${what} on ${table} to ${role}`);
    }
  });
}
