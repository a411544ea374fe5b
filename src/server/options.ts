import { parseArgs } from 'node:util';
import { OptionsError } from '#src/cli/optionsError.ts';
import { type MemberRole, memberRoles } from '#src/core/model/boardRecords.ts';
import { isPartialDate } from '#src/core/model/partialDate.ts';
import { roleName } from './grant.ts';

export const usage = `npm run backend -- [command] [options]: the board's backend.

  serve                          serves the dataset, and keeps what members record; without a command
    --port                       8040 without it
    --host                       127.0.0.1 without it: put a web server with TLS in front
    --site FOLDER                serves a built board as well: one made with VITE_API_BASE=data/v1/
    --proxy                      a web server in front says in X-Forwarded-For whose request it is
    --origin ADDRESS             of a page elsewhere that may use it; may be given more than once
  add-member --name --board      makes an access code and says it once; --board may be given more than
    --role read|record|administer  once; record without --role
    --expires DAY                the last day on which it works
  members                        lists codes by number, without the codes
  end-member NUMBER              ends a code at once
  private CODE, public CODE      whether a board is read with a code only
  migrate                        brings the database to its present form, as its owner
  grant ROLE                     gives a role of a PostgreSQL server what the service needs, and no more
  backup FILE, restore FILE      everything that was kept, into and out of one file

  --dataset FOLDER               the imported dataset; public/data/v1 without it
  --folder FOLDER                where the embedded database is; .backend without it. With DATABASE_URL
                                 in the environment a PostgreSQL server takes its place.`;

/** What a run is asked for. */
export interface ServerOptions {
  readonly command:
    | {
        readonly name: 'serve';
        readonly port: number;
        readonly host: string;
        readonly site: string | null;
        readonly origins: readonly string[];
        /** Whether the address of who asks is the last in X-Forwarded-For. */
        readonly hasProxy: boolean;
      }
    | {
        readonly name: 'add-member';
        readonly displayName: string;
        readonly role: MemberRole;
        readonly boards: readonly string[];
        readonly expiresOn: string | null;
      }
    | { readonly name: 'members' | 'migrate' }
    | { readonly name: 'grant'; readonly role: string }
    | { readonly name: 'end-member'; readonly id: number }
    | { readonly name: 'private' | 'public'; readonly board: string }
    | { readonly name: 'backup' | 'restore'; readonly file: string };
  readonly dataset: string;
  readonly folder: string;
}

const boardCode = /^[EW]\d{8}$/;

/** @throws OptionsError that says what is wrong and what was wanted. */
export function serverOptions(args: readonly string[]): ServerOptions {
  const { values, positionals } = parsed(args);
  const [name = 'serve', ...rest] = positionals;
  const { dataset = 'public/data/v1', folder = '.backend' } = values;
  const wanted = (count: number, what: string): string => {
    if (rest.length !== count) throw new OptionsError(`${name}: wanted ${what}.`);
    return rest[0] ?? '';
  };
  const boardOf = (code: string) => {
    if (boardCode.test(code)) return code;
    throw new OptionsError(
      `${code || 'Nothing'} is no board: wanted an ONS code such as E06000019.`,
    );
  };
  const command = (): ServerOptions['command'] => {
    switch (name) {
      case 'serve': {
        wanted(0, 'options only');
        const { port = '8040', host = '127.0.0.1', site = null, origin = [] } = values;
        const { proxy: hasProxy = false } = values;
        if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
          throw new OptionsError(`--port ${port}: wanted a port such as 8040.`);
        }
        const wrong = origin.find((one) => !URL.canParse(one) || new URL(one).origin !== one);
        if (wrong !== undefined) {
          throw new OptionsError(
            `--origin ${wrong}: wanted an origin such as https://board.example.`,
          );
        }
        return { name, port: Number(port), host, site, origins: origin, hasProxy };
      }
      case 'add-member': {
        wanted(0, 'options only');
        const { name: displayName = '', board = [], role = 'record', expires = null } = values;
        if (displayName.trim() === '' || displayName.length > 80) {
          throw new OptionsError('--name: wanted what the board is to show, such as "Chair".');
        }
        if (board.length === 0) throw new OptionsError('--board: wanted at least one ONS code.');
        const known = memberRoles.find((one) => one === role);
        if (known === undefined) {
          throw new OptionsError(`--role ${role}: wanted one of ${memberRoles.join(', ')}.`);
        }
        if (expires !== null && !(expires.length === 10 && isPartialDate(expires))) {
          throw new OptionsError(`--expires ${expires}: wanted a day such as 2027-12-31.`);
        }
        return {
          name,
          displayName: displayName.trim(),
          role: known,
          boards: board.map(boardOf),
          expiresOn: expires,
        };
      }
      case 'members':
      case 'migrate':
        wanted(0, 'options only');
        return { name };
      case 'grant': {
        const role = wanted(1, 'the name of a role of the database');
        if (!roleName.test(role)) {
          throw new OptionsError(`${role}: wanted a role in small letters, such as board_app.`);
        }
        return { name, role };
      }
      case 'end-member': {
        const id = Number(wanted(1, 'the number of a code, as members lists it'));
        if (!Number.isInteger(id) || id < 1) throw new OptionsError(`${rest[0]}: wanted a number.`);
        return { name, id };
      }
      case 'private':
      case 'public':
        return { name, board: boardOf(wanted(1, 'the ONS code of one board')) };
      case 'backup':
      case 'restore':
        return { name, file: wanted(1, 'the name of one file') };
      default:
        throw new OptionsError(`${name} is no command.`);
    }
  };
  return { command: command(), dataset, folder };
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const texts = { type: 'string', multiple: true } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: text,
        host: text,
        site: text,
        origin: texts,
        proxy: { type: 'boolean' },
        name: text,
        board: texts,
        role: text,
        expires: text,
        dataset: text,
        folder: text,
      },
      allowPositionals: true,
    });
  } catch (error) {
    throw new OptionsError(error instanceof Error ? error.message : String(error));
  }
}
