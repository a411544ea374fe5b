import { PGlite, type Results } from '@electric-sql/pglite';
import type { MigratedDatabase, Row, Sql } from './database.ts';
import { lockFolder } from './folderLock.ts';

const rowsOf = ({ rows }: Results): readonly Row[] => rows as Row[];

/**
 * PostgreSQL within this process, its data in a folder: nothing to install. One process at a time may
 * open a folder.
 *
 * @param folder Made where it is not there; `null` to keep everything in memory, for tests.
 * @throws Error where another process has it open.
 */
export async function openPglite(folder: string | null): Promise<MigratedDatabase> {
  const unlock = folder === null ? () => undefined : lockFolder(folder);
  const db = await PGlite.create(folder ?? 'memory://');
  // Dates as text: a day has no time zone to be moved by.
  await db.exec("set timezone to 'UTC'; set datestyle to 'ISO'");
  const sql: Sql = async (text, values = []) => rowsOf(await db.query(text, [...values]));
  const script = async (text: string) => {
    await db.exec(text);
  };
  return {
    name: `PGlite in ${folder ?? 'memory'}`,
    sql,
    script,
    transaction: (work) =>
      db.transaction((tx) =>
        work(async (text, values = []) => rowsOf(await tx.query(text, [...values]))),
      ),
    // One process has the folder, and it starts once.
    alone: (work) => work(sql, script),
    close: async () => {
      await db.close();
      unlock();
    },
  };
}
