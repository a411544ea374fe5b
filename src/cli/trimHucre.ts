import type { Plugin } from 'vite';

/** Modules that hold what is never asked for, by the module that imports them. */
const unused: readonly { readonly file: RegExp; readonly modules: readonly string[] }[] = [
  {
    // A workbook is handed over without its drawings, comments, pivots and links, and never with a password.
    file: /hucre[\\/]dist[\\/]xlsx[\\/]reader\.mjs$/,
    modules: [
      './threaded-comments-reader.mjs',
      './external-link-reader.mjs',
      './pivot-reader.mjs',
      './slicer-reader.mjs',
      './chart-reader.mjs',
      './crypto/agile.mjs',
      './comments-reader.mjs',
      './doc-props-reader.mjs',
      './theme.mjs',
    ],
  },
  {
    // What is written has charts and tables; it has no pivots and no password.
    file: /hucre[\\/]dist[\\/]xlsx[\\/]writer\.mjs$/,
    modules: ['./crypto/agile.mjs', './pivot-writer.mjs'],
  },
];

/**
 * Leaves out of the library of workbooks what is read and written with it never holds, but no bundler
 * can know to be unused: half of what reads them. Each function of it then finds nothing.
 *
 * @throws Error when the library no longer has what is left out: look then whether it still has to be.
 */
export function trimHucre(): Plugin {
  return {
    name: 'trim-hucre',
    transform: {
      filter: { id: unused.map(({ file }) => file) },
      handler(code, id) {
        const modules = unused.flatMap(({ file, modules: own }) => (file.test(id) ? own : []));
        const trimmed = modules.reduce((rest, module) => {
          const imports = [...rest.matchAll(/^import \{ ([^}]+) \} from "([^"]+)";$/gm)];
          const [line, names] = imports.find(([, , from]) => from === module) ?? [];
          if (line === undefined || names === undefined) {
            throw new Error(`${id} no longer imports ${module}`);
          }
          const functions = names.split(', ').map((name) => name.split(' as ').at(-1));
          return rest.replace(
            line,
            functions.map((name) => `const ${name} = () => null;`).join('\n'),
          );
        }, code);
        return { code: trimmed, map: null };
      },
    },
  };
}
