import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigratedDatabase } from './database.ts';

const folder = join(import.meta.dirname, 'migrations');

/** Numbered from 1 without a gap, in that order. */
const migrations = (): { number: number; name: string; text: string }[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
    .map((name, index) => {
      if (Number.parseInt(name, 10) !== index + 1) {
        throw new Error(`migrations/${name}: wanted number ${index + 1}`);
      }
      return { number: index + 1, name, text: readFileSync(join(folder, name), 'utf8') };
    });

/**
 * Brings a database to the present form, one migration after the other, each whole or not at all. Of
 * several processes that start at once one does it.
 *
 * @returns The names of those that were run.
 * @throws Error for a database of a newer version of this program.
 */
export const migrate = (database: MigratedDatabase): Promise<string[]> =>
  database.alone(async (sql, script) => {
    const [there] = await sql("select to_regclass('migration') is not null as is_there");
    // Not `if not exists`, which asks for the right to make tables also where it makes none.
    if (there?.is_there !== true) {
      await script(
        'create table migration (number integer primary key, name text not null, at timestamptz not null default now())',
      );
    }
    const [row] = await sql('select coalesce(max(number), 0) as last from migration');
    const last = Number(row?.last ?? 0);
    const all = migrations();
    if (last > all.length) {
      throw new Error(
        `The database was made by a newer version: it has ${last} migrations, this one knows ${all.length}.`,
      );
    }
    const wanted = all.slice(last);
    for (const { number, name, text } of wanted) {
      await script(
        `begin; ${text}; insert into migration (number, name) values (${number}, '${name}'); commit`,
      );
    }
    return wanted.map(({ name }) => name);
  });
