import type { Database, Row } from './database.ts';

/** In the order in which each may refer to those before it. */
const tables = {
  board: ['code', 'is_private'],
  member_code: ['id', 'hash', 'display_name', 'made_at', 'expires_on', 'revoked_at'],
  board_right: ['member_code_id', 'board_code', 'role'],
  record: [
    'id',
    'board_code',
    'member_code_id',
    'key',
    'name',
    'fingerprint',
    'kind',
    'target',
    'body',
    'recorded_on',
    'recorded_at',
    'seen',
  ],
  audit: ['id', 'at', 'board_code', 'member_code_id', 'action', 'record_id', 'request_id'],
} as const;

const numbered = ['member_code', 'record', 'audit'] as const;

const first = { format: 'improvement-board-backup', version: 1 };

/**
 * Everything that the database holds, as lines of JSON: the same from both engines, so that what was
 * kept in the embedded one can be brought to a server. Codes are in it as hashes only.
 */
export const backup = (database: Database): Promise<string> =>
  database.transaction(async (sql) => {
    const lines = [JSON.stringify(first)];
    for (const [table, columns] of Object.entries(tables)) {
      const asText = columns.map((column) => `${column}::text as ${column}`).join(', ');
      const rows = await sql(`select ${asText} from ${table} order by ${columns.join(', ')}`);
      lines.push(...rows.map((row) => JSON.stringify({ table, row })));
    }
    return `${lines.join('\n')}\n`;
  });

/**
 * Brings a backup into an empty database, all of it or nothing.
 *
 * @throws Error for what is no backup, and where the database is not empty.
 */
export async function restore(database: Database, text: string): Promise<number> {
  const [head = '', ...lines] = text.trimEnd().split('\n');
  if (head !== JSON.stringify(first)) {
    throw new Error(`The file begins with ${head.slice(0, 60)}: wanted a backup of this service.`);
  }
  return database.transaction(async (sql) => {
    for (const table of Object.keys(tables)) {
      const [row] = await sql(`select count(*) as count from ${table}`);
      if (Number(row?.count) > 0) {
        throw new Error(
          `The database has rows in ${table}: a backup is restored into an empty one.`,
        );
      }
    }
    for (const [index, line] of lines.entries()) {
      const { table, row } = JSON.parse(line) as { table: keyof typeof tables; row: Row };
      const columns = tables[table];
      if (columns === undefined) throw new Error(`Line ${index + 2}: unknown table ${table}.`);
      const places = columns.map((_, place) => `$${place + 1}`).join(', ');
      const identity = numbered.some((name) => name === table) ? 'overriding system value ' : '';
      await sql(
        `insert into ${table} (${columns.join(', ')}) ${identity}values (${places})`,
        columns.map((column) => row[column] ?? null),
      );
    }
    for (const table of numbered) {
      await sql(
        `select setval(pg_get_serial_sequence('${table}', 'id'), greatest((select coalesce(max(id), 0) from ${table}), 1), (select count(*) > 0 from ${table}))`,
      );
    }
    return lines.length;
  });
}
