import { parseCsv, writeCsv } from './csvText.ts';
import type { Random } from './random.ts';

/** A way in which a file comes to be damaged, or is written otherwise without being so. */
interface Mutation {
  readonly make: (file: CsvFile, random: Random) => Uint8Array<ArrayBuffer> | string;
  /** Whether the file says the same: it must then be read, and give the same. */
  readonly isSame?: true;
}

interface CsvFile {
  readonly text: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly rows: string[][];
}

/** What somebody could type, paste or smuggle into a cell. */
const cells = [
  ...['', ' ', '0', '-0', '-1', '1e308', '1e3', 'NaN', 'Infinity', '9'.repeat(400), '0.1.2'],
  ...['1,234', '12,5', ' 12', '12 ', '12%', '£12', '１２', '٣', '½', '0x10', '+5', '.5', '5.'],
  ...[
    '31/02/2024',
    '2024-02-31',
    '2/1/2024',
    '01-02-2024',
    '2 January 2024',
    '45292',
    '0001-01-01',
  ],
  ...['9999-12-31', '2024-1-2', '2024-01-02T00:00:00Z', '31/12/9999', '2024'],
  ...['__proto__', 'constructor', 'toString', 'null', 'undefined', 'true', '[object Object]'],
  ...['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '=1+1', '@SUM(A1)', '-2+3'],
  ...['javascript:alert(1)', 'data:text/html,a', 'http://a.test', 'https://a@b.test', 'https://'],
  ...[
    'a\u0000b',
    'a\u0007b',
    'a\u202Eb',
    '\u2066a',
    'a\u200Bb',
    '\uFEFFa',
    'é',
    'e\u0301',
    '👩‍👩‍👧',
  ],
  ...[
    'z',
    'c',
    'x',
    'u',
    'low',
    'Low',
    'good',
    'Good',
    'high',
    'E06000019',
    'E06999999',
    'S1',
    'S999',
  ],
  ...['a\nb', 'a\r\nb', 'a\rb', 'a,b', 'a"b', '"', "'", ';', 'a;b', 'S1;S2', 'A'.repeat(5000)],
];

const rowAt = (rows: readonly string[][], random: Random) => 1 + random.below(rows.length - 1);
const withRows =
  (edit: (rows: string[][], random: Random) => void) =>
  ({ rows }: CsvFile, random: Random) => {
    const copy = rows.map((row) => [...row]);
    edit(copy, random);
    return writeCsv(copy);
  };
const setCell = (rows: string[][], at: number, place: number, cell: string) => {
  rows[at] = (rows[at] ?? []).with(place, cell);
};
const cellAt = (rows: readonly string[][], at: number, place: number) => rows[at]?.[place] ?? '';

function flipBits({ bytes }: CsvFile, random: Random): Uint8Array<ArrayBuffer> {
  const copy = bytes.slice();
  const times = 1 + random.below(3);
  for (let time = 0; time < times; time += 1) {
    const at = random.below(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
  }
  return copy;
}

const utf16 = (text: string, mark: string) => {
  const letters = new Uint16Array(
    [...(mark + text)].flatMap((one) => [...one].map((each) => each.charCodeAt(0))),
  );
  return new Uint8Array(letters.buffer);
};

/** A date as people write it elsewhere. */
const otherDate = (text: string) =>
  text
    .replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1')
    .replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, (whole, day, month, year) =>
      text === whole ? `${year}-${month}-${day}` : whole,
    );

/** The cells that fit a form. */
const places = (rows: readonly string[][], form: RegExp) =>
  rows.flatMap((row, at) =>
    at === 0 ? [] : row.flatMap((cell, place) => (form.test(cell) ? [[at, place] as const] : [])),
  );

export const csvMutations: Readonly<Record<string, Mutation>> = {
  'bits are flipped': { make: flipBits },
  'a cell holds something else': {
    make: withRows((rows, random) => {
      const at = rowAt(rows, random);
      setCell(rows, at, random.below(rows[at]?.length ?? 1), random.of(cells));
    }),
  },
  'a digit is another': {
    make: withRows((rows, random) => {
      const [at, place] = random.of(places(rows, /\d/));
      const cell = cellAt(rows, at, place);
      const digits = [...cell.matchAll(/\d/g)].map(({ index }) => index);
      const digit = random.of(digits);
      setCell(rows, at, place, cell.slice(0, digit) + random.below(10) + cell.slice(digit + 1));
    }),
  },
  'a number has commas': {
    make: withRows((rows, random) => {
      const [at, place] = random.of(places(rows, /\d/));
      const cell = cellAt(rows, at, place);
      setCell(rows, at, place, cell.replace(/\d(?=\d|$)/, '$&,'));
    }),
  },
  'a date is written otherwise': {
    make: withRows((rows, random) => {
      const dates = places(rows, /^(\d{4}-\d{2}-\d{2}|\d{2}\/\d{2}\/\d{4})$/);
      if (dates.length === 0) return;
      const [at, place] = random.of(dates);
      setCell(rows, at, place, otherDate(cellAt(rows, at, place)));
    }),
  },
  'two cells of a row are swapped': {
    make: withRows((rows, random) => {
      const at = rowAt(rows, random);
      const [a, b] = [random.below(rows[0]?.length ?? 1), random.below(rows[0]?.length ?? 1)];
      const [first, second] = [cellAt(rows, at, a), cellAt(rows, at, b)];
      setCell(rows, at, a, second);
      setCell(rows, at, b, first);
    }),
  },
  'two cells of a column are swapped': {
    make: withRows((rows, random) => {
      const place = random.below(rows[0]?.length ?? 1);
      const [a, b] = [rowAt(rows, random), rowAt(rows, random)];
      const [first, second] = [cellAt(rows, a, place), cellAt(rows, b, place)];
      setCell(rows, a, place, second);
      setCell(rows, b, place, first);
    }),
  },
  'rows are cut out': {
    make: withRows((rows, random) => {
      rows.splice(rowAt(rows, random), 1 + random.below(5));
    }),
  },
  'a row comes twice': {
    make: withRows((rows, random) => {
      rows.splice(rowAt(rows, random), 0, [...(rows[rowAt(rows, random)] ?? [])]);
    }),
  },
  'a row has a cell too many or too few': {
    make: withRows((rows, random) => {
      const row = rows[rowAt(rows, random)] ?? [];
      if (random.below(2) === 0) row.push('');
      else row.pop();
    }),
  },
  'an empty line stands between rows': {
    make: withRows((rows, random) => {
      rows.splice(rowAt(rows, random), 0, ['']);
    }),
  },
  'a column has another name': {
    make: withRows((rows, random) => {
      const place = random.below(rows[0]?.length ?? 1);
      setCell(
        rows,
        0,
        place,
        `${cellAt(rows, 0, place)}${random.of(['_', ' ', 's', '\u202E', '__proto__'])}`,
      );
    }),
  },
  'two headings are swapped': {
    make: withRows((rows, random) => {
      const [a, b] = [random.below(rows[0]?.length ?? 1), random.below(rows[0]?.length ?? 1)];
      const [first, second] = [cellAt(rows, 0, a), cellAt(rows, 0, b)];
      setCell(rows, 0, a, second);
      setCell(rows, 0, b, first);
    }),
  },
  'a column is left out': {
    make: withRows((rows, random) => {
      const place = random.below(rows[0]?.length ?? 1);
      for (const row of rows) row.splice(place, 1);
    }),
  },
  'a column is added': {
    make: withRows((rows, random) => {
      const name = random.of(['', 'new', '__proto__', cellAt(rows, 0, 0)]);
      for (const [at, row] of rows.entries()) row.push(at === 0 ? name : '1');
    }),
  },
  'it ends early': { make: ({ bytes }, random) => bytes.slice(0, random.below(bytes.length)) },
  'a quote is put in': {
    make: ({ text }, random) => {
      const at = random.below(text.length);
      return `${text.slice(0, at)}"${text.slice(at)}`;
    },
  },
  'a quote is taken out': {
    make: ({ text }, random) => {
      const quotes = [...text.matchAll(/"/g)].map(({ index }) => index);
      if (quotes.length === 0) return `${text}"`;
      const at = random.of(quotes);
      return text.slice(0, at) + text.slice(at + 1);
    },
  },
  'a cell is huge': {
    make: withRows((rows, random) => {
      const at = rowAt(rows, random);
      const huge = random.of(['9', 'A ', 'é', '"', '\n']).repeat(100_000);
      setCell(rows, at, random.below(rows[0]?.length ?? 1), huge);
    }),
  },
  'there are far too many rows': {
    make: ({ rows: [heading = [], ...rows] }) =>
      writeCsv([heading, ...Array.from({ length: 25_000 / rows.length }, () => rows).flat()]),
  },
  'its cells are parted otherwise': {
    make: ({ rows }, random) => {
      const sign = random.of([';', '\t', '|']);
      return rows.map((row) => row.join(sign)).join('\n');
    },
  },
  'it is in UTF-16': { make: ({ text }, random) => utf16(text, random.of(['', '\uFEFF'])) },
  'it is in Latin-1': {
    make: ({ text }) => new Uint8Array([...`${text}é`].map((one) => one.charCodeAt(0) & 0xff)),
  },
  'half a letter is put in': {
    make: ({ bytes }, random) => {
      const at = random.below(bytes.length);
      return new Uint8Array([...bytes.slice(0, at), 0xed, 0xa0, 0x80, ...bytes.slice(at)]);
    },
  },
  'it is empty': { make: (_, random) => random.of(['', '\n', '\uFEFF', ',', '""', '\u0000']) },
  'a mark stands before it': { make: ({ text }) => `\uFEFF${text}`, isSame: true },
  'every cell is quoted': { make: ({ rows }) => writeCsv(rows, '\n', true), isSame: true },
  'its lines end otherwise': { make: ({ rows }) => writeCsv(rows, '\r\n'), isSame: true },
  'its columns stand in another order': {
    make: ({ rows }, random) => {
      const order = (rows[0] ?? []).map((_, place) => place);
      order.push(...order.splice(0, random.below(order.length)));
      return writeCsv(rows.map((row) => order.map((place) => row[place] ?? '')));
    },
    isSame: true,
  },
  'empty rows stand at its end': {
    make: ({ rows }) => writeCsv([...rows, (rows[0] ?? []).map(() => ''), ['']]),
    isSame: true,
  },
};

/** A file taken apart; a byte order mark is taken off. */
export function csvFile(bytes: Uint8Array<ArrayBuffer>): CsvFile {
  const text = new TextDecoder().decode(bytes);
  const rows = parseCsv(text);
  if (rows === null) throw new Error('a published file has broken quotes');
  if (rows.at(-1)?.every((cell) => cell === '')) rows.pop();
  return { text, bytes, rows };
}

export const bytesOf = (made: Uint8Array<ArrayBuffer> | string): Uint8Array<ArrayBuffer> =>
  typeof made === 'string' ? new TextEncoder().encode(made) : made;
