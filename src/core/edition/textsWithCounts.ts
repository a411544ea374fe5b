import { statesOf } from '#src/core/model/action.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { isNumber } from '#src/core/model/figure.ts';
import type { Measure } from '#src/core/model/measure.ts';
import { figuresOf } from './cells.ts';

/** A text of a public edition that has a number of a figure that is suppressed in it. */
export interface TextWithCount {
  /** Of whose record it is: "Action 1.2", "Children missing from care". */
  readonly place: string;
  readonly text: string;
}

const words = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const;

/**
 * Texts that are left and name a number that is suppressed: those of the measure itself, of the actions and
 * areas that belong to it, and of whatever else names it. Whether they give it away, only a reader can tell.
 *
 * @param pack The public edition.
 * @param before The measures before counts were suppressed, in the same order.
 */
export function textsWithCounts(
  pack: BoardPack,
  before: readonly Measure[],
): readonly TextWithCount[] {
  const found = new Map<string, TextWithCount>();
  const others = [...textsOfBoard(pack)];
  for (const [index, measure] of (pack.measures ?? []).entries()) {
    const hidden = hiddenNumbers(before[index], measure);
    if (hidden.size === 0) continue;
    const about = others.filter(
      ({ text, belongsTo }) => belongsTo(measure) || names(text, measure),
    );
    for (const { place, text } of [...ownTexts(measure), ...about]) {
      if (numbersIn(text).some((number) => hidden.has(number))) {
        found.set(`${place} ${text}`, { place, text });
      }
    }
  }
  return [...found.values()];
}

const names = (text: string, { name, shortName }: Measure): boolean =>
  [name, shortName ?? name].some((one) => text.toLowerCase().includes(one.toLowerCase()));

function hiddenNumbers(before: Measure | undefined, after: Measure): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const [index, value] of after.values.entries()) {
    const was = before?.values[index];
    if (was === undefined) continue;
    const said = figuresOf(was);
    for (const [version, figure] of figuresOf(value).entries()) {
      const old = said[version];
      if (old === undefined || figure.value !== 'c' || old.value === 'c') continue;
      if (isNumber(old.value)) numbers.add(old.value);
      if (old.numerator !== null) numbers.add(old.numerator);
      if (old.denominator !== null && figure.denominator === null) numbers.add(old.denominator);
    }
  }
  return numbers;
}

const ownTexts = (measure: Measure): readonly TextWithCount[] =>
  [
    measure.definition,
    ...measure.values.flatMap((value) => figuresOf(value).map(({ note }) => note)),
    ...measure.recalculations.map(({ reason }) => reason),
    ...measure.commentary.map(({ text }) => text),
  ].map((text) => ({ place: measure.name, text }));

interface BoardText extends TextWithCount {
  readonly belongsTo: (measure: Measure) => boolean;
}

/** What the records of a board say, each text with the measures to which its record belongs. */
function* textsOfBoard(pack: BoardPack): Generator<BoardText> {
  for (const action of pack.actions ?? []) {
    const states = statesOf(action);
    const belongsTo = ({ id, actionIds }: Measure) =>
      actionIds.includes(action.id) || states.some(({ measureId }) => measureId === id);
    const said = [
      ...states.flatMap((state) => [
        state.text,
        state.successMeasure,
        state.evidenceWanted,
        state.completion?.evidence?.text ?? '',
      ]),
      ...action.notes.map(({ text }) => text),
    ];
    for (const text of said) yield { place: `Action ${action.id}`, text, belongsTo };
  }
  for (const area of pack.areas) {
    const belongsTo = ({ areaIds }: Measure) => areaIds.includes(area.id);
    const plans = [...(area.formerPlans ?? []), ...(area.plan ? [area.plan] : [])];
    const said = [
      area.title,
      area.description,
      area.remark,
      ...area.history.map(({ text }) => text),
      ...plans.flatMap(({ nextStep, target, commentary }) => [nextStep, target, commentary]),
    ];
    for (const text of said) yield { place: `Improvement area ${area.id}`, text, belongsTo };
  }
  const none = () => false;
  for (const { on, presented, note } of pack.meetings) {
    for (const text of [presented, note])
      yield { place: `Meeting of ${on}`, text, belongsTo: none };
  }
  for (const { on, title, description } of pack.events) {
    for (const text of [title, description]) {
      yield { place: `Event of ${on}`, text, belongsTo: none };
    }
  }
  for (const { note, question } of pack.commentary) {
    for (const text of [note, question]) {
      yield { place: 'What the speaker says and asks', text, belongsTo: none };
    }
  }
  for (const { on, text } of pack.decisions ?? []) {
    yield { place: `Decision of ${on}`, text, belongsTo: none };
  }
}

/** Numbers in a text, in digits or as a word. */
function numbersIn(text: string): number[] {
  const digits = [...text.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g)].map(([one]) =>
    Number(one.replaceAll(',', '')),
  );
  const inWords = [...text.toLowerCase().matchAll(/[a-z]+/g)]
    .map(([one]) => words.indexOf(one as (typeof words)[number]))
    .filter((number) => number > 0);
  return [...digits, ...inWords];
}
