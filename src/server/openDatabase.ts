import type { MigratedDatabase } from './database.ts';
import { migrate } from './migrate.ts';

/**
 * The database that the environment names, in its present form.
 *
 * @param address A PostgreSQL server; without it PGlite opens `folder`.
 */
export async function openDatabase(
  address: string | undefined,
  folder: string | null,
): Promise<MigratedDatabase> {
  // Each engine is loaded where it is wanted: the embedded one is ten megabytes.
  const database = address
    ? await (await import('./postgres.ts')).openPostgres(address)
    : await (await import('./pglite.ts')).openPglite(folder);
  await migrate(database);
  return database;
}
