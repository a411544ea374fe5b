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
 * Texts that are left and name a number that is suppressed: those of the measure itself and of the actions
 * and areas that belong to it. Whether they give it away, only a reader can tell.
 *
 * @param pack The public edition.
 * @param before The measures before counts were suppressed, in the same order.
 */
export function textsWithCounts(
  pack: Pick<BoardPack, 'measures' | 'actions' | 'areas'>,
  before: readonly Measure[],
): readonly TextWithCount[] {
  const found = new Map<string, TextWithCount>();
  for (const [index, measure] of (pack.measures ?? []).entries()) {
    const hidden = hiddenNumbers(before[index], measure);
    if (hidden.size === 0) continue;
    for (const { place, text } of textsOf(measure, pack)) {
      if (numbersIn(text).some((number) => hidden.has(number))) {
        found.set(`${place} ${text}`, { place, text });
      }
    }
  }
  return [...found.values()];
}

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

function* textsOf(
  measure: Measure,
  { actions = [], areas }: Pick<BoardPack, 'actions' | 'areas'>,
): Generator<TextWithCount> {
  const own = [
    measure.definition,
    ...measure.values.flatMap((value) => figuresOf(value).map(({ note }) => note)),
    ...measure.recalculations.map(({ reason }) => reason),
    ...measure.commentary.map(({ text }) => text),
  ];
  for (const text of own) yield { place: measure.name, text };
  for (const action of actions) {
    const states = statesOf(action);
    if (
      !states.some(({ measureId }) => measureId === measure.id) &&
      !measure.actionIds.includes(action.id)
    ) {
      continue;
    }
    const said = [
      ...states.flatMap((state) => [
        state.text,
        state.successMeasure,
        state.evidenceWanted,
        state.completion?.evidence?.text ?? '',
      ]),
      ...action.notes.map(({ text }) => text),
    ];
    for (const text of said) yield { place: `Action ${action.id}`, text };
  }
  for (const area of areas.filter(({ id }) => measure.areaIds.includes(id))) {
    const plans = [...(area.formerPlans ?? []), ...(area.plan ? [area.plan] : [])];
    const said = [
      area.title,
      area.description,
      area.remark,
      ...area.history.map(({ text }) => text),
      ...plans.flatMap(({ nextStep, target, commentary }) => [nextStep, target, commentary]),
    ];
    for (const text of said) yield { place: `Improvement area ${area.id}`, text };
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
