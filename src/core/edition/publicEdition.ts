import type { Action, ActionState } from '#src/core/model/action.ts';
import type { AreaPlan } from '#src/core/model/area.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { exampleCode, exampleMarking } from '#src/core/model/exampleCouncil.ts';
import type { Measure } from '#src/core/model/measure.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import {
  type EditionPart,
  editionParts,
  ownerNotInEdition,
  publicMarking,
} from '#src/core/model/publicEdition.ts';
import { asItStands } from './asItStands.ts';
import { figuresOf } from './cells.ts';
import { withPlainSources } from './plainSources.ts';
import type { Relation } from './relations.ts';
import { suppressionOf } from './suppress.ts';
import { type TextWithCount, textsWithCounts } from './textsWithCounts.ts';
import { withoutSmallCounts } from './withoutSmallCounts.ts';

/** What a council decides about its public edition. */
export interface EditionChoices {
  readonly leftOut: ReadonlySet<EditionPart>;
  /** Counts from 1 to this are suppressed. */
  readonly suppressedUpTo: number;
  /** Ids of measures whose numbers count nothing that could identify somebody, such as days. */
  readonly notOfPeople: ReadonlySet<string>;
}

/** A board without what the public may not see, and what that was. */
export interface MadeEdition {
  readonly pack: BoardPack;
  /** Different names of owners. */
  readonly owners: number;
  /** Texts of commentary: comments on measures, months and areas, and notes on actions. */
  readonly commentary: number;
  readonly speakerNotes: number;
  readonly hasMarking: boolean;
  readonly suppressed: number;
  /** Of these, those that are not small but would give another away. */
  readonly secondary: number;
  readonly relations: readonly Relation[];
  /** Texts that are left and that somebody has to read first. */
  readonly texts: readonly TextWithCount[];
  /** Shares and rates that say nothing of what they were divided from, so that it was not looked at. */
  readonly unchecked: readonly string[];
}

/**
 * The public edition of a council's board: a new board, so that nothing of what is left out can be in
 * it. Suppressed figures are `c`, never 0.
 */
export function publicEdition(whole: BoardPack, choices: EditionChoices, today: Day): MadeEdition {
  // What was recorded and did not fit names people and figures, and is for the board to settle.
  const { planConflicts: _, setAside: __, ...open } = whole;
  const board = withPlainSources(asItStands(open));
  const { leftOut, suppressedUpTo, notOfPeople } = choices;
  const owners = new Set<string>();
  let commentary = 0;
  const owner = (name: string): string => {
    if (name === '' || name === ownerNotInEdition || !leftOut.has('owners')) return name;
    owners.add(name);
    return ownerNotInEdition;
  };
  const comment = (text: string): string => {
    if (text === '' || !leftOut.has('commentary')) return text;
    commentary += 1;
    return '';
  };
  const comments = <T>(all: readonly T[]): readonly T[] => {
    if (!leftOut.has('commentary')) return all;
    commentary += all.length;
    return [];
  };
  const planOf = (plan: AreaPlan): AreaPlan => ({
    ...plan,
    owner: owner(plan.owner),
    commentary: comment(plan.commentary),
  });
  const stateOf = <State extends ActionState>(state: State): State => ({
    ...state,
    owner: owner(state.owner),
    isOwnerInPost: leftOut.has('owners') ? null : state.isOwnerInPost,
  });
  const actionOf = (action: Action): Action => ({
    ...stateOf(action),
    ...(action.formerStates && { formerStates: action.formerStates.map(stateOf) }),
    notes: comments(action.notes),
  });
  const measureOf = (measure: Measure): Measure => ({
    ...measure,
    owner: owner(measure.owner),
    values: measure.values.map((value) => {
      const [latest, ...before] = figuresOf(value)
        .map((figure) => ({ ...figure, note: comment(figure.note) }))
        .toReversed();
      const restatedFrom = before.toReversed();
      return {
        ...value,
        ...latest,
        ...(value.restatedFrom && { restatedFrom }),
      };
    }),
    targets: measure.targets.map((target) => ({
      ...target,
      setByName: leftOut.has('owners') ? '' : target.setByName,
    })),
    commentary: comments(measure.commentary).map((one) => ({
      ...one,
      by: leftOut.has('owners') ? '' : one.by,
    })),
  });

  const measures = (board.measures ?? []).map(measureOf);
  const suppression = suppressionOf(measures, { upTo: suppressedUpTo, notOfPeople });
  const without = withoutSmallCounts(measures, suppression);
  const marking = markingOf(board, leftOut);
  const hasNotes = !leftOut.has('speaker-notes');
  const made: BoardPack = {
    ...board,
    areas: board.areas.map((area) => ({
      ...area,
      plan: area.plan && planOf(area.plan),
      ...(area.formerPlans && { formerPlans: area.formerPlans.map(planOf) }),
    })),
    settings: { ...board.settings, marking },
    commentary: hasNotes ? board.commentary : [],
    ...(board.decisions && {
      decisions: board.decisions.map((one) => ({ ...one, owner: owner(one.owner) })),
    }),
    ...(board.measures && { measures: without.measures }),
    ...(board.actions && { actions: board.actions.map(actionOf) }),
    publicEdition: {
      madeOn: today,
      leftOut: editionParts.filter((part) => leftOut.has(part)),
      suppressedUpTo,
    },
  };
  return {
    pack: made,
    owners: owners.size,
    commentary,
    speakerNotes: hasNotes ? 0 : board.commentary.length,
    hasMarking: leftOut.has('marking') && board.settings.marking !== '' && !isExample(board),
    suppressed: without.count,
    secondary: without.secondary,
    relations: suppression.relations,
    texts: [...textsWithCounts(made, measures), ...smallStatements(made, suppressedUpTo)],
    unchecked: measures.filter(isUnchecked).map(({ name }) => name),
  };
}

/** Workforce statements of a small number: their units are words, so that only a reader can tell what it counts. */
const smallStatements = ({ facts }: BoardPack, upTo: number): readonly TextWithCount[] =>
  facts
    .filter(({ value }) => value !== null && value > 0 && value <= upTo)
    .map(({ measure, value, unit }) => ({ place: measure, text: `${value} ${unit}` }));

const isExample = ({ authorityCode }: BoardPack): boolean => authorityCode === exampleCode;

function markingOf(board: BoardPack, leftOut: ReadonlySet<EditionPart>): string {
  // Nobody may take it for a council.
  if (isExample(board)) return exampleMarking;
  return leftOut.has('marking') ? publicMarking : board.settings.marking;
}

const isUnchecked = ({ unit, decimals, values }: Measure): boolean =>
  (unit === 'percent' || decimals > 0) &&
  values.some(
    ({ numerator, denominator, value }) =>
      numerator === null && denominator === null && value !== 'c',
  );

/** Measures whose numbers are taken for counts, of which small ones are suppressed. */
export const countedMeasures = (measures: readonly Measure[]): readonly Measure[] =>
  measures.filter(
    (measure) =>
      (measure.unit === 'number' && measure.decimals === 0) ||
      measure.values.some((value) =>
        figuresOf(value).some(
          ({ numerator, denominator }) => numerator !== null || denominator !== null,
        ),
      ),
  );
