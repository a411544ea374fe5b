/** Where something stands, as its officer finds it. */
export interface Place {
  readonly file: string;
  /** Empty for a file of text. */
  readonly sheet: string;
  /** `F12`, or a range; empty where it is about the whole table. */
  readonly cell: string;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What could not be understood for certain. */
export interface Question extends Place {
  /**
   * By what it is about, and never by file or cell: the answer to it holds next month too.
   */
  readonly key: string;
  /** Heading of the column; empty where it is about no column. */
  readonly heading: string;
  /** The record that it is about, in words; empty for none. */
  readonly record: string;
  readonly found: string;
  readonly wanted: string;
  /** Empty where any text of the wanted kind is an answer. */
  readonly choices: readonly Choice[];
  /** What is taken where nobody answers; `null` where it then stays out. */
  readonly suggested: string | null;
  /** What was answered; `null` where nobody has. */
  readonly answer: string | null;
  /** In how many cells or rows the same is found. */
  readonly count: number;
}

/** Answers by the keys of their questions, as they are kept with a board. */
export interface Answers {
  readonly schemaVersion: 1;
  readonly answers: readonly { readonly key: string; readonly answer: string }[];
}

export const noAnswers: Answers = { schemaVersion: 1, answers: [] };

/** Something that was understood otherwise than it stands in the file. */
export interface Reading extends Place {
  readonly heading: string;
  readonly found: string;
  readonly readAs: string;
  /** In how many cells of the column. */
  readonly count: number;
}

type Asked = Omit<Question, 'answer' | 'count'>;

/** Asks, with the answers that there are, and keeps what was asked and what was understood otherwise. */
export class Asker {
  readonly #answers: ReadonlyMap<string, string>;
  readonly #questions = new Map<string, Question>();
  readonly #readings = new Map<string, Reading>();

  constructor({ answers }: Answers) {
    this.#answers = new Map(answers.map(({ key, answer }) => [key, answer]));
  }

  /** The answer to a question, else what is suggested; `null` where it stays open. */
  ask(asked: Asked): string | null {
    const { key, choices, suggested } = asked;
    const given = this.#answers.get(key) ?? null;
    const isPossible = choices.length === 0 || choices.some(({ value }) => value === given);
    const answer = isPossible ? given : null;
    const before = this.#questions.get(key);
    this.#questions.set(
      key,
      before ? { ...before, count: before.count + 1 } : { ...asked, answer, count: 1 },
    );
    return answer ?? suggested;
  }

  /** What was chosen of a table or a column, where it is otherwise than suggested. */
  choice(key: string, suggested: string): string {
    return this.#answers.get(key) ?? suggested;
  }

  /** Says how something was understood, once for each form in a column. */
  understood(reading: Omit<Reading, 'count'>, form: string): void {
    const key = [reading.file, reading.sheet, reading.heading, form].join('\n');
    const before = this.#readings.get(key);
    this.#readings.set(
      key,
      before ? { ...before, count: before.count + 1 } : { ...reading, count: 1 },
    );
  }

  get questions(): readonly Question[] {
    return [...this.#questions.values()];
  }

  get readings(): readonly Reading[] {
    return [...this.#readings.values()];
  }
}

/** By which a value is given once for every record of a table that has no column for it. */
export const wholeKey = (tableKey: string, field: string): string => `whole|${tableKey}|${field}`;

/** By which the council says what it means by a colour. */
export const meaningKey = (colour: string): string => `meaning|${colour}`;

/** Whether nobody answered and nothing is suggested, so that something stays out of the board. */
export const isOpen = ({ answer, suggested }: Question): boolean =>
  answer === null && suggested === null;

/** The answers to a set of questions, those of before included, to be kept with the board. */
export function withAnswers(before: Answers, given: Iterable<readonly [string, string]>): Answers {
  const all = new Map(before.answers.map(({ key, answer }) => [key, answer]));
  for (const [key, answer] of given) all.set(key, answer);
  return { schemaVersion: 1, answers: [...all].map(([key, answer]) => ({ key, answer })) };
}
