import Papa from 'papaparse';
import { bytesOf, realFiles, realText } from '#src/import/dataset/testFiles.ts';
import { sha256 } from '#src/import/files/sha256.ts';

/** The columns of a council's files that hold words for readers; all others hold ids, dates and fixed words. */
const readColumns: Readonly<Record<string, readonly string[]>> = {
  sources: ['title', 'publisher', 'short_publisher', 'licence_note', 'extent_read'],
  judgements: ['authority', 'judgement_area', 'grade_as_printed', 'notes'],
  visits: ['areas_covered', 'headline', 'quote', 'notes'],
  events: ['title', 'description', 'meeting_body'],
  board_meetings: ['body', 'what_was_presented', 'cadence_or_note'],
  improvement_areas: ['title', 'description', 'theme', 'evidence', 'quote'],
  workforce_facts: ['measure', 'unit', 'scope', 'quote_or_table', 'notes'],
  disagreements: ['point', 'said', 'used'],
  not_claimed: ['claim', 'reason'],
};

/** A text of a council's files as it is rewritten, by the column in which it stands. */
export type Rewrite = (text: string, column: string) => string;

/** The published files with every text for readers in Herefordshire's rewritten, and a manifest that fits. */
export async function rewritten(
  rewrite: Rewrite,
): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  const files = new Map(realFiles);
  let manifest = realText('manifest.json');
  for (const [name, columns] of Object.entries(readColumns)) {
    const file = `herefordshire/${name}.csv`;
    const { data } = Papa.parse<string[]>(realText(file).replace('\uFEFF', ''), {
      skipEmptyLines: true,
    });
    const [header = [], ...rows] = data;
    const changed = rows.map((row) =>
      row.map((cell, index) => {
        const column = header[index] ?? '';
        return columns.includes(column) && cell !== '' ? rewrite(cell, column) : cell;
      }),
    );
    const bytes = bytesOf(Papa.unparse([header, ...changed]));
    manifest = manifest.replace(await sha256(files.get(file) ?? bytes), await sha256(bytes));
    files.set(file, bytes);
  }
  return files.set('manifest.json', bytesOf(manifest));
}

const letters = 'abcdefghijklmnopqrstuvwxyz';
/** Each letter becomes another one, so that texts that were the same are so still, and no others. */
const others = 'uvwxozbcdifghjeklmyqrsatnp';
/** No number is left, so that no date is. */
const forDigits = 'jqxzkvwbyh';

/** A text in words of no language; the marks of sources and those between parts stay. */
export const inOtherWords: Rewrite = (text) =>
  text
    .split(/(\[S\d+\])/)
    .map((part) =>
      /^\[S\d+\]$/.test(part)
        ? part
        : part
            .replaceAll(/[a-z]/g, (one) => others[letters.indexOf(one)] ?? one)
            .replaceAll(/[A-Z]/g, (one) =>
              (others[letters.indexOf(one.toLowerCase())] ?? one).toUpperCase(),
            )
            .replaceAll(/\d/g, (one) => forDigits[Number(one)] ?? one)
            .replaceAll(/[[\]()%]/g, '·'),
    )
    .join('');

/** Words that meaning was once read out of. */
const onceRead =
  'Agency share. Turnover 2027. Statutory direction lifted in March 2027. Improvement Board. Monitoring visit 9 of 12 January 2030. Do not join to ILACS lines. DfE said in 2029. Workforce and caseloads (Cabinet)';

/** What such patterns looked for at the beginning of a text, by its column. */
const onceBegan: Readonly<Record<string, string>> = {
  title: 'Statutory direction',
  measure: 'Agency share',
  unit: 'percent',
  body: 'Improvement Board',
  meeting_body: 'Improvement Board',
  theme: 'Workforce and caseloads',
};

/** A text with such words before and behind it; parts of a text stay as many as they were. */
export const withWordsOnceRead: Rewrite = (text, column) => {
  if (column === 'notes' || column === 'description' || column === 'evidence') {
    return text
      .split(' | ')
      .map((part) => `not stated. ${part} ${onceRead}`)
      .join(' | ');
  }
  return `${onceBegan[column] ?? '[Headline not read]'} ${text} (${onceRead})`;
};

/** Words of five letters or more. */
export const longWordsIn = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/[a-z]{5,}/g));

/** Every text for readers in Herefordshire's files, as published. */
export function textsForReaders(): string[] {
  return Object.entries(readColumns).flatMap(([name, columns]) =>
    Papa.parse<Record<string, string>>(
      realText(`herefordshire/${name}.csv`).replace('\uFEFF', ''),
      { header: true, skipEmptyLines: true },
    ).data.flatMap((row) => columns.map((column) => row[column] ?? '')),
  );
}
