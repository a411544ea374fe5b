import Papa from 'papaparse';
import * as z from 'zod/mini';
import { type Answers, isOpen, type Place, type Question, withAnswers } from './questions.ts';

const saved = z.strictObject({
  schemaVersion: z.literal(1),
  answers: z.array(z.strictObject({ key: z.string(), answer: z.string() })),
});

const columns = [
  'answer',
  'file',
  'sheet',
  'cell',
  'heading',
  'record',
  'found',
  'wanted',
  'choices',
  'suggested',
  'count',
  'key',
] as const;

/** A record that no board can hold as it is: it is corrected in its file, and has no answer here. */
interface LeftOut {
  readonly place: Place | null;
  readonly kind: string;
  readonly found: string;
  readonly wanted: string;
}

/**
 * Questions as a table for a spreadsheet, those without an answer first: its first column is filled in,
 * and the whole is given back as a file of answers. What was left out stands below, to be corrected in
 * its own file.
 */
export function questionsTable(
  questions: readonly Question[],
  leftOut: readonly LeftOut[] = [],
): string {
  const inOrder = [...questions.filter(isOpen), ...questions.filter((one) => !isOpen(one))];
  const rows = inOrder.map((question) => ({
    ...question,
    answer: question.answer ?? '',
    suggested: question.suggested ?? '',
    choices: question.choices.map(({ value, label }) => `${value}: ${label}`).join('\n'),
  }));
  const others = leftOut.map(({ place, kind, found, wanted }) => ({
    answer: '',
    file: place?.file ?? '',
    sheet: place?.sheet ?? '',
    cell: place?.cell ?? '',
    heading: '',
    record: kind,
    found,
    wanted: `${wanted}; correct it in the file`,
    choices: '',
    suggested: '',
    count: 1,
    key: '',
  }));
  const cells = [...rows, ...others].map((row) =>
    columns.map((column) => safe(String(row[column]))),
  );
  return `\uFEFF${Papa.unparse([columns as readonly string[] as string[], ...cells])}\r\n`;
}

/** A spreadsheet takes what begins so for a formula. */
const safe = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
const unsafe = (text: string): string => (/^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text);

/**
 * Answers from a file: JSON as it is kept with a board, or the table of questions filled in.
 *
 * @throws RangeError with a sentence that says what is wrong with the file.
 */
export function answersFrom(text: string): Answers {
  const plain = text.replace(/^\uFEFF/, '');
  if (!plain.trimStart().startsWith('{')) return answersOfTable(plain);
  const json: unknown = (() => {
    try {
      return JSON.parse(plain);
    } catch {
      throw new RangeError('wanted JSON of answers, or the table of questions filled in');
    }
  })();
  const { success, data } = z.safeParse(saved, json);
  if (!success)
    throw new RangeError('wanted schemaVersion 1, and answers with a key and an answer each');
  return data;
}

function answersOfTable(text: string): Answers {
  const { data, meta } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
  });
  if (!meta.fields?.includes('key') || !meta.fields.includes('answer')) {
    throw new RangeError('wanted the columns "key" and "answer" of the table of questions');
  }
  const given = data.flatMap(({ key = '', answer = '' }): [string, string][] =>
    key === '' || answer.trim() === '' ? [] : [[unsafe(key), unsafe(answer.trim())]],
  );
  return withAnswers({ schemaVersion: 1, answers: [] }, given);
}
