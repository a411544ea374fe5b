import type { Random } from './random.ts';

type Path = readonly (string | number)[];
type Fields = Record<string, unknown>;

/** What a careless or a hostile producer could put where something else was. */
const values: readonly unknown[] = [
  ...[null, true, 0, -1, 1.5, 1e308, -1e308, 2 ** 53, 5e-324, '', ' ', '0', 'text', [], {}, [[]]],
  ...['2024-02-30', '0001-01-01', '9999-12-31', '2024-13', '2024-1-1', 'E06000019', 'E06999999'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'a\u0000b',
    'a\u202Eb',
    '\u2066',
    'a\u200B',
    '\uD800',
  ],
  ...['<script>alert(1)</script>', 'javascript:alert(1)', 'data:text/html,a', 'http://a.test'],
  ...['https://a@b.test', 'https://a\\b', 'https://', 'good', 'Good', 'high', '👩‍👩‍👧', 'אבג'],
  'A'.repeat(5000),
  'A '.repeat(50_000),
  Array.from({ length: 2000 }, () => 1),
  { __proto__: null, length: 3 },
  JSON.parse('{"__proto__": {"isAdmin": true}}'),
];

const isObject = (value: unknown): value is Fields | unknown[] =>
  typeof value === 'object' && value !== null;

/** Every place in the JSON, the whole of it first. */
function placesIn(json: unknown): Path[] {
  const places: Path[] = [[]];
  // A list that grows while it is walked is walked to its end.
  for (const path of places) {
    const value = at(json, path);
    if (!isObject(value)) continue;
    for (const key of Object.keys(value)) {
      places.push([...path, Array.isArray(value) ? Number(key) : key]);
    }
  }
  return places;
}

const at = (json: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value as Fields)[key], json);

const put = (holder: Fields | unknown[], key: string | number, value: unknown) => {
  Object.defineProperty(holder, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
};

type Mutation = (holder: Fields | unknown[], key: string | number, random: Random) => void;

const mutations: Readonly<Record<string, Mutation>> = {
  'a value is another': (holder, key, random) => put(holder, key, random.of(values)),
  'a value is gone': (holder, key) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  },
  'a value comes twice': (holder, key) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 0, structuredClone(holder[Number(key)]));
    else put(holder, `${key} `, structuredClone(holder[key]));
  },
  'a value is within another': (holder, key) => put(holder, key, [at(holder, [key])]),
  'a field has another name': (holder, key, random) => {
    if (Array.isArray(holder)) return;
    const name = random.of([
      '__proto__',
      'constructor',
      'extra',
      `${key}s`,
      '',
      '\u202E',
      'a'.repeat(5000),
    ]);
    put(holder, name, holder[key]);
    delete holder[key];
  },
  'two values change places': (holder, key, random) => {
    const other = random.of(Object.keys(holder));
    const [first, second] = [at(holder, [key]), at(holder, [other])];
    put(holder, key, second);
    put(holder, other, first);
  },
  'a list is very long': (holder, key) => {
    const value = at(holder, [key]);
    if (!Array.isArray(value) || value.length === 0) return;
    put(
      holder,
      key,
      Array.from({ length: 20_000 }, (_, index) => value[index % value.length]),
    );
  },
  'a value is very deep': (holder, key) => {
    put(holder, key, JSON.parse('['.repeat(5000) + ']'.repeat(5000)));
  },
};

export interface JsonFile {
  readonly text: string;
  readonly places: readonly Path[];
}

export const jsonFile = (text: string): JsonFile => ({
  text,
  places: placesIn(JSON.parse(text)).slice(1),
});

/** The JSON with one thing changed, and what was. */
export function mutantOf({ text, places }: JsonFile, seed: number, random: Random) {
  const names = Object.keys(mutations);
  const name = names[seed % names.length] ?? '';
  const json: unknown = JSON.parse(text);
  const path = random.of(places);
  const key = path.at(-1) ?? '';
  mutations[name]?.(at(json, path.slice(0, -1)) as Fields, key, random);
  return { json, name: `${path.join('.')}: ${name}` };
}
