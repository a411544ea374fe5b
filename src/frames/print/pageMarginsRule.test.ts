import { describe, expect, test } from 'vitest';
import { pageMarginsRule } from './pageMarginsRule.ts';

const margins = {
  board: 'Exampleshire children’s services',
  day: 'Data as at 22 November 2026',
  data: 'Data published up to 30 June 2026',
  marking: '',
};

/** What the browser makes of a CSS string. */
const readString = (css: string) =>
  css.replace(/\\([0-9a-f]+) /g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)));

describe(pageMarginsRule, () => {
  test('puts whose board it is and its two dates on every page, and no empty marking', () => {
    const rule = readString(pageMarginsRule(margins));
    expect(rule).toContain('@top-left { content: "Exampleshire children’s services"');
    expect(rule).toContain('@top-right { content: "Data as at 22 November 2026"');
    expect(rule).toContain('@bottom-left { content: "Data published up to 30 June 2026"');
    expect(rule).not.toContain('center');
  });

  test('puts a marking at the head and at the foot', () => {
    const rule = readString(pageMarginsRule({ ...margins, marking: 'OFFICIAL-SENSITIVE' }));
    expect(rule).toContain('@top-center { content: "OFFICIAL-SENSITIVE"');
    expect(rule).toContain('@bottom-center { content: "OFFICIAL-SENSITIVE"');
  });

  test('lets no text end the rule that prints it', () => {
    const marking = '"; } } * { display: none } </style>\\';
    const rule = pageMarginsRule({ ...margins, marking });
    expect(readString(rule)).toContain(`@top-center { content: "${marking}"`);
    // Nothing of it is a quote, a brace or a bracket: the one string is the browser's to read.
    expect(rule).toMatch(
      /^@page \{( @[a-z-]+ \{ content: "(\w| |\\[0-9a-f]+ )*"; font: [-\w\s",]*; \})+ \}$/,
    );
  });
});
