import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { trimRecharts } from './trimRecharts.ts';

type Handler = (code: string, id: string) => { code: string };

function trimming() {
  const plugin = trimRecharts();
  const { handler } = plugin.transform as unknown as { handler: Handler };
  const load = plugin.load as unknown as (id: string) => string | null;
  return { transform: (code: string, id: string) => handler(code, id).code, load };
}

const folder = 'node_modules/recharts/es6';
const ownKeys = 'function ownKeys(e, r) { return Object.keys(e); }';
const spread = 'function _objectSpread(e) { return ownKeys(Object(e), !0); }';

describe('what is left out of Recharts', () => {
  test('is what each of its files repeats, but for one of each', () => {
    const { transform, load } = trimming();
    for (const name of ['Bar', 'Line']) {
      const code = transform([ownKeys, spread, `export var ${name} = 1;`].join('\n'), `${name}.js`);
      expect(code).not.toContain('function');
      expect(code).toContain(`export var ${name} = 1;`);
      expect(code).toContain(
        'import { _objectSpread } from "\\u0000recharts-helper:_objectSpread"',
      );
    }
    expect(load('\0recharts-helper:ownKeys')).toBe(`export ${ownKeys}`);
    expect(load('\0recharts-helper:_objectSpread')).toBe(
      `import { ownKeys } from "\\u0000recharts-helper:ownKeys";\nexport ${spread}`,
    );
  });

  test('is refused where two functions have one name', () => {
    const { transform } = trimming();
    transform(spread, 'Bar.js');
    expect(() => transform(spread.replace('!0', '!1'), 'Line.js')).toThrow(
      'Recharts has two functions _objectSpread',
    );
  });

  test.each([
    `${folder}/util/scale/index.js`,
    `${folder}/state/selectors/combiners/combineConfiguredScale.js`,
    `${folder}/state/selectors/combiners/combineRealScaleType.js`,
    'node_modules/d3-scale/dist/d3-scale.mjs',
  ])('is still in %s, and its absence would stop the build', (file) => {
    const { transform } = trimming();
    const code = readFileSync(file, 'utf8');
    expect(transform(code, file)).not.toMatch(
      /\* as d3Scales|'.\/getNiceTickValues'|'d3-(?:interpolate|format)'/,
    );
    expect(() => transform('export {};', file)).toThrow(`${file} no longer has `);
  });

  // Recharts would work them out without what is left out, or not at all.
  test('is asked for by no axis: each has its ticks or shows none, and a scale by its kind', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
    const drawings = files.filter((file) => file.endsWith('.tsx'));
    const axes = drawings.flatMap((file) =>
      [...readFileSync(`src/${file}`, 'utf8').matchAll(/<[XY]Axis\b(?:[^>]|=>)*?\/>/g)].map(
        ([axis]) => `${file}: ${axis}`,
      ),
    );
    expect(axes.length).toBeGreaterThan(15);
    expect(axes.filter((axis) => !/\bticks=|\bhide\b/.test(axis))).toEqual([]);
    expect(axes.filter((axis) => /\bscale=|'auto'/.test(axis))).toEqual([]);
  });
});
