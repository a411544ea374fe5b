import { describe, expect, test } from 'vitest';
import {
  type ColourUse,
  coloursInCode,
  coloursInStyles,
  colourTokens,
  faded,
  fixedSizes,
  rulesOf,
} from './contrast/coloursInUse.ts';
import { contrastRatio } from './contrast/ratio.ts';
import { type Review, reviewed, reviewedFaded, touching } from './contrast/reviewed.ts';

const least = { text: 4.5, graphic: 3, ground: 1 } as const;
const tokens = colourTokens();
const inStyles = coloursInStyles();
const uses = [...inStyles, ...coloursInCode()];

const onScreen = (colour: string): string => {
  // A plain colour, where a browser knows no variables.
  if (colour.startsWith('#')) return colour;
  const hex = tokens.screen.get(colour);
  if (hex === undefined) throw new Error(`No token is called ${colour}`);
  return hex;
};

const reviewOf = ({ colour, role }: Pick<ColourUse, 'colour' | 'role'>): Review | undefined =>
  reviewed[colour]?.find((review) => review.role === role);

/** Every pair of colours in use, by what the first is used for. */
const pairs = Object.entries(reviewed).flatMap(([colour, reviews]) =>
  reviews.flatMap((review) =>
    'on' in review ? review.on.map((on) => ({ colour, role: review.role, on })) : [],
  ),
);

describe(contrastRatio, () => {
  test('is what WCAG gives for colours of which it is known', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBe(21);
    expect(contrastRatio('#fff', '#ffffff')).toBe(1);
    expect(contrastRatio('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(contrastRatio('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
  });
});

describe(rulesOf, () => {
  test('finds rules within rules, and declarations without comments', () => {
    const css = '.a { color: red; /* {} */ &:hover { fill: blue } }\n@media print { .b { x: y; } }';
    expect(rulesOf(css)).toEqual([
      { within: ['.a'], declarations: [['color', 'red']] },
      { within: ['.a', '&:hover'], declarations: [['fill', 'blue']] },
      { within: ['@media print'], declarations: [] },
      { within: ['@media print', '.b'], declarations: [['x', 'y']] },
    ]);
  });
});

describe('the colours of the board', () => {
  test('are found in the styles and in what draws, words, marks and grounds', () => {
    expect(tokens.screen.size).toBeGreaterThan(40);
    expect(uses.length).toBeGreaterThan(300);
    const found = (colour: string, role: string, where: RegExp) =>
      uses.some((use) => use.colour === colour && use.role === role && where.test(use.where));
    expect(found('ink', 'text', /AsAtBar\.module\.css: \.day/)).toBe(true);
    expect(found('wash', 'ground', /AsAtBar\.module\.css: \.known/)).toBe(true);
    expect(found('england', 'graphic', /trendLook\.ts/)).toBe(true);
    expect(found('region-text', 'text', /trendLook\.ts/)).toBe(true);
    expect(found('event', 'text', /EventLabels\.tsx/)).toBe(true);
    expect(found('event', 'graphic', /EventLabels\.tsx/)).toBe(true);
  });

  test('are each reviewed for what they are used for', () => {
    const unreviewed = uses
      .filter((use) => reviewOf(use) === undefined)
      .map(({ colour, role, where }) => `${colour} as ${role} in ${where}`);
    expect([...new Set(unreviewed)]).toEqual([]);
  });

  test('are each in use', () => {
    const used = new Set(uses.map(({ colour, role }) => `${colour} ${role}`));
    const stale = Object.entries(reviewed).flatMap(([colour, reviews]) =>
      reviews.map(({ role }) => `${colour} ${role}`).filter((one) => !used.has(one)),
    );
    expect(stale).toEqual([]);
    const tokensInUse = new Set(uses.map(({ colour }) => colour));
    expect([...tokens.screen.keys()].filter((token) => !tokensInUse.has(token))).toEqual([]);
  });

  test('stand on every ground that the same rule gives them', () => {
    const missing = inStyles.flatMap(({ colour, onSameRule, where }) => {
      if (onSameRule === null) return [];
      const review = reviewed[colour]?.find(({ role }) => role === 'text');
      return review && 'on' in review && review.on.includes(onSameRule)
        ? []
        : [`${colour} on ${onSameRule} in ${where}`];
    });
    expect(missing).toEqual([]);
    const grounds = uses.filter(({ role }) => role === 'ground');
    const known = new Set(pairs.map(({ on }) => on));
    const bare = grounds
      .filter(({ colour }) => tokens.screen.has(colour) && !known.has(colour))
      .map(({ colour, where }) => `nothing is said to stand on ${colour} in ${where}`);
    expect(bare).toEqual([]);
  });

  test.each(pairs)('$colour as $role can be told from $on', ({ colour, role, on }) => {
    expect(contrastRatio(onScreen(colour), onScreen(on))).toBeGreaterThanOrEqual(least[role]);
  });

  test.each(touching)('%s can be told from %s, which it touches', (one, other) => {
    expect(contrastRatio(onScreen(one), onScreen(other))).toBeGreaterThanOrEqual(3);
  });

  test('lose nothing by being drawn less than whole', () => {
    expect(faded().toSorted()).toEqual(Object.keys(reviewedFaded).toSorted());
  });

  test('are black or the same on paper, where every ground is white or pale', () => {
    for (const [token, colour] of tokens.paper) expect(colour, token).toBe('#000');
    for (const { colour, role, on } of pairs.filter(({ role }) => role === 'text')) {
      const onPaper = (token: string) => tokens.paper.get(token) ?? onScreen(token);
      const ratio = contrastRatio(onPaper(colour), onPaper(on));
      expect(ratio, `${colour} on ${on}`).toBeGreaterThanOrEqual(least[role]);
    }
  });

  test('give way to the system’s in forced colours, in what browsers do not force', () => {
    // Words, borders and grounds are forced by the browser; fills and lines of drawings are not.
    const drawn = coloursInCode().filter(({ role }) => role === 'graphic');
    const own = drawn
      .filter(({ colour }) => !/^[A-Z]/.test(tokens.forced.get(colour) ?? ''))
      .map(({ colour, where }) => `${colour} in ${where}`);
    expect([...new Set(own)]).toEqual([]);
    for (const [token, colour] of tokens.forced) {
      expect(colour, token).toMatch(/^(CanvasText|Canvas|GrayText|LinkText|Highlight)$/);
    }
  });
});

describe('the sizes of words', () => {
  test('follow what the reader has set for the browser, not a number of pixels', () => {
    expect(fixedSizes()).toEqual([]);
  });
});
