import type { Plugin } from 'vite';

/** Modules that hold what is never asked for, by the module that imports them. */
const unused: readonly {
  readonly file: RegExp;
  readonly modules: readonly string[];
  /** Of these modules only this is left out; everything where it is not given. */
  readonly only?: string;
}[] = [
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
  {
    // Every browser that opens the board unpacks by itself.
    file: /hucre[\\/]dist[\\/]zip[\\/]reader\.mjs$/,
    modules: ['./deflate.mjs'],
    only: 'inflate',
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
        const parts = unused.flatMap(({ file, modules, only }) =>
          file.test(id) ? modules.map((module) => ({ module, only })) : [],
        );
        const trimmed = parts.reduce((rest, { module, only }) => {
          const imports = [...rest.matchAll(/^import \{ ([^}]+) \} from "([^"]+)";$/gm)];
          const [line, names] = imports.find(([, , from]) => from === module) ?? [];
          if (line === undefined || names === undefined) {
            throw new Error(`${id} no longer imports ${module}`);
          }
          const all = names.split(', ');
          const kept = all.filter((name) => only !== undefined && name !== only);
          const left = all
            .filter((name) => !kept.includes(name))
            .map((name) => name.split(' as ').at(-1));
          return rest.replace(
            line,
            [
              ...(kept.length > 0 ? [`import { ${kept.join(', ')} } from "${module}";`] : []),
              ...left.map((name) => `const ${name} = () => null;`),
            ].join('\n'),
          );
        }, code);
        return { code: trimmed, map: null };
      },
    },
  };
}
