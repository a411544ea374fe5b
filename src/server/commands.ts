import { readFileSync, writeFileSync } from 'node:fs';
import { OptionsError } from '#src/cli/optionsError.ts';
import { backup, restore } from './backup.ts';
import { makeCode, revokeCode } from './codes.ts';
import type { Database } from './database.ts';
import { grantTo } from './grant.ts';
import type { ServerOptions } from './options.ts';

/** Everything but to serve. */
export type Command = Exclude<ServerOptions['command'], { name: 'serve' }>;

async function memberLines(database: Database): Promise<string[]> {
  const rows = await database.sql(
    `select id, display_name, board_code, role, to_char(expires_on, 'YYYY-MM-DD') as expires_on, revoked_at is not null as is_ended
     from member_code left join board_right on member_code_id = id order by id, board_code`,
  );
  return rows.map(({ id, display_name, board_code, role, expires_on, is_ended }) => {
    const until = is_ended ? 'ended' : expires_on ? `until ${expires_on}` : 'without an end';
    return `${id}  ${display_name}  ${board_code ?? 'no board'}  ${role ?? ''}  ${until}`;
  });
}

/**
 * Carries out a command on the database.
 *
 * @returns The lines to print.
 * @throws OptionsError for what there is not.
 */
export async function runCommand(database: Database, command: Command): Promise<string[]> {
  switch (command.name) {
    case 'migrate':
      // It was brought to its form when it was opened.
      return ['The database has its present form.'];
    case 'grant':
      await grantTo(database, command.role);
      return [`${command.role} may do what the service does, and no more.`];
    case 'add-member': {
      const { id, code } = await database.transaction((sql) => makeCode(sql, command));
      return [
        `Number ${id}, ${command.displayName}. The access code, which is not told again:`,
        code,
      ];
    }
    case 'members':
      return memberLines(database);
    case 'end-member':
      if (!(await database.transaction((sql) => revokeCode(sql, command.id)))) {
        throw new OptionsError(`There is no code ${command.id} that could be ended.`);
      }
      return [`Code ${command.id} has ended.`];
    case 'private':
    case 'public':
      await database.transaction(async (sql) => {
        await sql(
          'insert into board (code, is_private) values ($1, $2) on conflict (code) do update set is_private = excluded.is_private',
          [command.board, command.name === 'private'],
        );
        await sql('insert into audit (board_code, action) values ($1, $2)', [
          command.board,
          `made ${command.name}`,
        ]);
      });
      return [`${command.board} is ${command.name}.`];
    case 'backup':
      writeFileSync(command.file, await backup(database), { flag: 'wx' });
      return [`Wrote ${command.file}.`];
    case 'restore':
      return [`Restored ${await restore(database, readFileSync(command.file, 'utf8'))} rows.`];
  }
}
