import { Pool, type PoolClient } from 'pg';
import type { MigratedDatabase, Row, Sql } from './database.ts';

/** Of this program's migrations, among all locks of a database: any number that is its own. */
const migrationLock = 5_240_817;

const sqlOf =
  (client: Pick<PoolClient, 'query'>): Sql =>
  async (text, values = []) =>
    (await client.query(text, [...values])).rows as Row[];

/**
 * A PostgreSQL server, which several processes may share.
 *
 * @param address As in `postgres://board@127.0.0.1/board`.
 * @throws Error where it does not answer.
 */
export async function openPostgres(address: string): Promise<MigratedDatabase> {
  const pool = new Pool({ connectionString: address, options: '-c timezone=UTC -c datestyle=ISO' });
  // A connection that breaks while nobody uses it is taken out of the pool; without this it ends the process.
  pool.on('error', () => undefined);
  const withClient = async <Result>(work: (client: PoolClient) => Promise<Result>) => {
    const client = await pool.connect();
    try {
      return await work(client);
    } finally {
      client.release();
    }
  };
  await pool.query('select 1');
  return {
    name: 'PostgreSQL',
    sql: sqlOf(pool),
    script: async (text) => {
      await pool.query(text);
    },
    transaction: (work) =>
      withClient(async (client) => {
        await client.query('begin');
        try {
          const result = await work(sqlOf(client));
          await client.query('commit');
          return result;
        } catch (error) {
          await client.query('rollback').catch(() => undefined);
          throw error;
        }
      }),
    alone: (work) =>
      withClient(async (client) => {
        await client.query('select pg_advisory_lock($1)', [migrationLock]);
        try {
          return await work(sqlOf(client), async (text) => {
            await client.query(text);
          });
        } finally {
          await client.query('select pg_advisory_unlock($1)', [migrationLock]);
        }
      }),
    close: () => pool.end(),
  };
}
