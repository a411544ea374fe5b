import type { Plugin } from 'vite';

/** A function of Babel's, on a line of its own, as Recharts has it once more in each of its files. */
const helper = /^function (_\w+|ownKeys)\(.*\}$/gm;
/** How a module is called that holds one of them. */
const helperModule = '\0recharts-helper:';

/**
 * Of Recharts and of its scales, where they hold more than any chart of the board asks for: text and
 * what stands in its place, by the end of the file's path.
 */
const cuts: readonly { readonly file: RegExp; readonly from: string; readonly to: string }[] = [
  {
    // Axes are linear or of categories: scales of time, with their calendars and formats, are never asked for.
    file: /combine(?:Configured|RealScale)(?:Scale|Type)\.js$/,
    from: `import * as d3Scales from 'victory-vendor/d3-scale';`,
    to: `import { scaleBand, scaleLinear, scalePoint } from 'victory-vendor/d3-scale';
const d3Scales = { scaleBand, scaleLinear, scalePoint };`,
  },
  {
    // Every axis has its ticks from us (docs/decisions/0005-axes.md), and needs no arithmetic of their own.
    file: /util[\\/]scale[\\/]index\.js$/,
    from: `export { getNiceTickValues, getTickValuesFixedDomain } from './getNiceTickValues';`,
    to: 'export const getNiceTickValues = () => undefined, getTickValuesFixedDomain = () => undefined;',
  },
  {
    // Places are numbers: colours are never worked out between two others. This is as there.
    file: /d3-scale[\\/]dist[\\/]d3-scale\.mjs$/,
    from: `import { interpolateNumber, interpolate, interpolateRound, piecewise } from 'd3-interpolate';`,
    to: `const interpolateNumber = (a, b) => (t) => a * (1 - t) + b * t;
const interpolateRound = (a, b) => (t) => Math.round(a * (1 - t) + b * t);
const interpolate = interpolateNumber, piecewise = undefined;`,
  },
  {
    // Labels are written by us.
    file: /d3-scale[\\/]dist[\\/]d3-scale\.mjs$/,
    from: `import { formatSpecifier, precisionFixed, precisionRound, precisionPrefix, formatPrefix, format } from 'd3-format';`,
    to: 'const [formatSpecifier, precisionFixed, precisionRound, precisionPrefix, formatPrefix, format] = [];',
  },
];

/**
 * Leaves out of Recharts what no chart of the board uses but no bundler can know to be unused, and
 * writes once what each of its files repeats: a fifth of it.
 *
 * @throws Error when Recharts no longer has what is left out: look then whether it still has to be.
 */
export function trimRecharts(): Plugin {
  const texts = new Map<string, string>();
  const importOf = (name: string) =>
    `import { ${name} } from ${JSON.stringify(`${helperModule}${name}`)};`;

  /** The code with its helpers imported, which are remembered. */
  const withSharedHelpers = (code: string): string => {
    const names: string[] = [];
    const rest = code.replaceAll(helper, (text: string, name: string) => {
      if ((texts.get(name) ?? text) !== text) throw new Error(`Recharts has two functions ${name}`);
      texts.set(name, text);
      names.push(name);
      return '';
    });
    return [...names.map(importOf), rest].join('\n');
  };
  /** What a helper calls stands in the same files, and is known as soon as it is. */
  const moduleOf = (name: string): string => {
    const text = texts.get(name) ?? '';
    const called = [...texts.keys()].filter((one) => one !== name && text.includes(`${one}(`));
    return [...called.map(importOf), `export ${text}`].join('\n');
  };

  return {
    name: 'trim-recharts',
    resolveId: (id) => (id.startsWith(helperModule) ? id : null),
    load: (id) => (id.startsWith(helperModule) ? moduleOf(id.slice(helperModule.length)) : null),
    transform: {
      filter: { id: /[\\/](?:recharts[\\/]es6|d3-scale[\\/]dist)[\\/].*\.m?js$/ },
      handler(code, id) {
        const cut = cuts
          .filter(({ file }) => file.test(id))
          .reduce((rest, { from, to }) => {
            if (!rest.includes(from)) throw new Error(`${id} no longer has ${from}`);
            return rest.replace(from, to);
          }, code);
        return { code: withSharedHelpers(cut), map: null };
      },
    },
  };
}
