/** Every colour that the styles and the drawing code use, and what for; and sizes of words. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** Words, a mark or a line, or what stands behind them. */
export type Role = 'text' | 'graphic' | 'ground';

export interface ColourUse {
  /** The name of a token without its dashes, or a colour as it is written. */
  readonly colour: string;
  readonly role: Role;
  readonly where: string;
  /** The ground that the same rule gives its words, if it gives one. */
  readonly onSameRule: string | null;
}

const tokensFile = 'src/ui/tokens.css';
const withoutComments = (css: string) => css.replaceAll(/\/\*[\s\S]*?\*\//g, '');

interface Rule {
  /** At-rules around it and its selector, outermost first. */
  readonly within: readonly string[];
  readonly declarations: readonly (readonly [property: string, value: string])[];
}

/** The rules of a style sheet, those within other rules after them. */
export function rulesOf(css: string): Rule[] {
  const rules: { within: string[]; declarations: [string, string][] }[] = [];
  const open: { within: string[]; declarations: [string, string][] }[] = [];
  const within: string[] = [];
  let text = '';
  const declare = () => {
    const colon = text.indexOf(':');
    const rule = open.at(-1);
    if (rule && colon > 0) {
      rule.declarations.push([text.slice(0, colon).trim(), text.slice(colon + 1).trim()]);
    }
    text = '';
  };
  for (const sign of withoutComments(css)) {
    if (sign === '{') {
      within.push(text.trim());
      const rule = { within: [...within], declarations: [] };
      rules.push(rule);
      open.push(rule);
      text = '';
    } else if (sign === '}') {
      declare();
      open.pop();
      within.pop();
    } else if (sign === ';') declare();
    else text += sign;
  }
  return rules;
}

/** The tokens that are colours, as they are on screen, in forced colours and on paper. */
export function colourTokens(): Record<'screen' | 'forced' | 'paper', ReadonlyMap<string, string>> {
  const rules = rulesOf(readFileSync(join(root, tokensFile), 'utf8'));
  const tokensIn = (around: string) =>
    new Map(
      rules
        .filter(({ within }) => within.at(-1) === ':root' && (within[0] ?? '').startsWith(around))
        .flatMap(({ declarations }) => declarations)
        .filter(([, value]) => /^#|^[A-Z]\w+$/.test(value))
        .map(([name, value]) => [name.slice(2), value]),
    );
  return {
    screen: tokensIn(':root'),
    forced: tokensIn('@media (forced-colors'),
    paper: tokensIn('@media print'),
  };
}

const roleOf = (property: string): Role | null => {
  if (property === 'color') return 'text';
  if (property === 'background' || property === 'background-color') return 'ground';
  const isLine =
    /^(border|outline|stroke|fill|accent-color|text-decoration|box-shadow|column-rule)/;
  return isLine.test(property) ? 'graphic' : null;
};

const written = /var\(--([\w-]+)|(#[0-9a-fA-F]{3,8}\b|rgba?\([^)]*\))/g;

/** Colours of a value: tokens by their names, others as they are written. Sizes are tokens as well. */
const coloursIn = (value: string, tokens: ReadonlyMap<string, string>): string[] =>
  [...value.matchAll(written)].flatMap(([, token, other]) => {
    if (other !== undefined) return [other.toLowerCase()];
    return token !== undefined && tokens.has(token) ? [token] : [];
  });

const filesIn = (folder: string, form: RegExp) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => form.test(file) && !/\.test\./.test(file))
    .toSorted();

/** Colours in the style sheets. In forced colours and on paper the system's own, or black, take over. */
export function coloursInStyles(): ColourUse[] {
  const { screen } = colourTokens();
  return filesIn('src', /\.css$/).flatMap((file) =>
    rulesOf(readFileSync(join(root, file), 'utf8'))
      .filter(({ within }) => !within.some((one) => /print|forced-colors|^@page/.test(one)))
      .flatMap(({ within, declarations }) => {
        const selector = within.at(-1) ?? '';
        const ground = declarations
          .filter(([property]) => roleOf(property) === 'ground')
          .flatMap(([, value]) => coloursIn(value, screen))
          .at(-1);
        return declarations.flatMap(([property, value]) => {
          const role = roleOf(property);
          if (role === null) return [];
          return coloursIn(value, screen).map((colour) => ({
            colour,
            role,
            where: `${file}: ${selector}`,
            onSameRule: role === 'text' ? (ground ?? null) : null,
          }));
        });
      }),
  );
}

/** What is drawn with a colour: the words of the element or of the look it is written in, or a mark. */
function roleInCode(code: string, at: number): Role {
  const line = code.slice(code.lastIndexOf('\n', at) + 1, at);
  const attribute = /(\w+)["']?\s*[:=][^:=]*$/.exec(line)?.[1] ?? '';
  if (attribute === 'text') return 'text';
  if (attribute === 'stroke') return 'graphic';
  // A look that names the size of its letters is one of words.
  const statement = code.slice(code.lastIndexOf('\n', at) + 1, code.indexOf('\n', at));
  if (attribute === 'fill' && /fontSize/.test(statement)) return 'text';
  const element = [...code.slice(0, at).matchAll(/<(\w+)(?=[\s>])/g)].at(-1)?.[1];
  return attribute === 'fill' && (element === 'text' || element === 'tspan') ? 'text' : 'graphic';
}

/** What draws on the page: pictures that are saved have a ground and colours of their own. */
const codeIn = (folder: string) =>
  filesIn(folder, /\.tsx?$/).filter(
    (file) => !/^src\/charts\/(download|office|slides|workbook)\//.test(file),
  );

/** Colours in what draws the charts, marks and chips. */
export function coloursInCode(): ColourUse[] {
  const { screen } = colourTokens();
  return ['src/charts', 'src/features', 'src/frames', 'src/ui', 'src/app'].flatMap((folder) =>
    codeIn(folder).flatMap((file) => {
      const code = readFileSync(join(root, file), 'utf8');
      return [...code.matchAll(/var\(--[\w-]+\)|(?<=['"])#[0-9a-fA-F]{3,8}(?=['"])/g)].flatMap(
        (match) =>
          coloursIn(match[0], screen).map((colour) => ({
            colour,
            role: roleInCode(code, match.index),
            where: file,
            onSameRule: null,
          })),
      );
    }),
  );
}

/** Whatever is drawn less than whole, which takes from its contrast. */
export const faded = (): string[] => [
  ...filesIn('src', /\.css$/).flatMap((file) =>
    rulesOf(readFileSync(join(root, file), 'utf8')).flatMap(({ within, declarations }) =>
      declarations
        .filter(([property, value]) => /opacity$/.test(property) && value !== '1')
        .map(([property, value]) => `${file}: ${within.at(-1)} has ${property} ${value}`),
    ),
  ),
  ...['src/charts', 'src/features']
    .flatMap((folder) => filesIn(folder, /\.tsx$/))
    .flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/\b(\w*[oO]pacity)=\{([^}]*)\}/g)].map(
        ([, property, value]) => `${file}: ${property} ${value}`,
      ),
    ),
];

/** Words whose size is a number of pixels, and widths at which a page is laid out in another way. */
export const fixedSizes = (): string[] =>
  filesIn('src', /\.css$/).flatMap((file) =>
    rulesOf(readFileSync(join(root, file), 'utf8')).flatMap(({ within, declarations }) => [
      ...declarations
        .filter(([property, value]) => /^font(-size)?$/.test(property) && /\dpx/.test(value))
        .map(([, value]) => `${file}: ${within.at(-1)} is ${value}`),
      ...within.filter((one) => /^@media.*\dpx/.test(one)).map((one) => `${file}: ${one}`),
    ]),
  );
