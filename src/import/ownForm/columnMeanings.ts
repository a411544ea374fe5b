import { areaStatuses, listedAsName } from '#src/core/model/area.ts';
import { boardParts, eventCategories, eventTypes } from '#src/core/model/boardPack.ts';
import { gradeName, grades } from '#src/core/model/grade.ts';
import { indicatorIds, polarities } from '#src/core/model/indicator.ts';
import { measureKinds, measurePeriods, measureUnits } from '#src/core/model/measure.ts';
import { ratings } from '#src/core/model/rating.ts';
import { confidences } from '#src/core/model/source.ts';
import { topics } from '#src/core/model/topic.ts';

/** A column of one of a council's files, as the documentation and our workbook tell it. */
export interface ColumnMeaning {
  readonly column: string;
  /** Whether a row that leaves it empty is at fault. */
  readonly isFilled: boolean;
  /** In words, with code in backticks. */
  readonly holds: string;
  /** The only words that a cell may hold; `null` where it takes others. */
  readonly words: readonly string[] | null;
}

const must = (column: string, holds: string, words: readonly string[] | null = null) => ({
  column,
  isFilled: true,
  holds,
  words,
});
const may = (column: string, holds: string, words: readonly string[] | null = null) => ({
  column,
  isFilled: false,
  holds,
  words,
});

/** "`high`, `medium` or `low`". */
const oneOf = (words: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(words.map((word) => `\`${word}\``));
/** Words of the model as files write them. */
const inFiles = (words: readonly string[]): readonly string[] =>
  words.map((word) => word.replaceAll('-', '_'));

const frameworks = [
  'ILACS',
  'Single inspection framework (SIF)',
  'Inspection of local authority arrangements for the protection of children (pre-2013 child protection inspection)',
];
const gradesInFiles = grades.map((grade) => gradeName[grade]);
const topicsInFiles = inFiles(topics);
const visitKinds = ['focused_visit', 'monitoring_visit'];
const waysToList = Object.keys(listedAsName);
const statuses = inFiles(areaStatuses);
const precisions = ['day', 'month', 'year'];
const yesOrNo = ['yes', 'no'];
const settings = [
  'marking',
  'blue_means',
  'green_means',
  'amber_means',
  'red_means',
  'old_after_days',
  'renew_after_days',
  'accessibility_contact',
];

/** The column of records that have no date of their own for what is said of them. */
const dated = (record: string) =>
  may(
    'on_board_from',
    `from when the board says so: empty where it has said so from the beginning. ${record} that changed has a row for each date on which it did; what was said before stays`,
  );
const kept = (record: string) => [
  dated(record),
  may(
    'left_out',
    '`yes` in a row of the date from which it is left out of the board, or `no`',
    yesOrNo,
  ),
];

/**
 * Every column of a council's files, by the name of the file, in the order in which the readers have
 * them. One table for the documentation, which is made of it, and for our workbook.
 */
export const columnMeanings: Readonly<Record<string, readonly ColumnMeaning[]>> = {
  sources: [
    must('source_id', 'an id of its own'),
    must('title', 'its title'),
    must('publisher', 'who published it'),
    may('published_on', 'when'),
    may('url', 'its address; one that is not https is left out with a notice'),
    must(
      'kind',
      'what it is, in a word such as `minutes`. `news` is called an article where it has no title; `inspection_report`, `inspection_letter`, `monitoring_letter` and `visit_letter` are Ofsted’s own words, so that a quotation is called Ofsted’s',
    ),
    must('licence_note', 'its licence'),
    may('extent_read', 'how much of it was read'),
    may(
      'short_publisher',
      'the publisher where there is little room, such as the council without its committee; empty where it is no other',
    ),
    must(
      'title_basis',
      '`printed` for a title as the document has it, `address` for one made from its address, `none` where no title was read: what stands in `title` is then not shown',
      ['printed', 'address', 'none'],
    ),
    dated('A source'),
  ],
  judgements: [
    must('inspection_id', 'the same id in every row of one inspection'),
    may('year', 'a year; needed where `inspection_start` is empty'),
    may('authority', 'not read: for those who compile'),
    must('framework', oneOf(frameworks), frameworks),
    may('inspection_start', 'first day on site, as precise as it is known'),
    may('inspection_end', 'last day on site, as precise as it is known'),
    may('published_on', 'publication of the report: from then it is known'),
    must('judgement_area', 'the judgement as the report calls it'),
    must('grade', oneOf(gradesInFiles), gradesInFiles),
    may('grade_as_printed', 'not read: for those who compile'),
    must(
      'series_id',
      'a line joins judgements of one series. Under ILACS: `overall_ilacs`, `leadership_ilacs`, `help_protection_ilacs`, and `children_in_care_ilacs_from_2023` and `care_leavers_ilacs_from_2023`, which before 2023 were one, `care_and_leavers_ilacs_to_2022`',
    ),
    must('topic', oneOf(topicsInFiles), topicsInFiles),
    may('notes', 'a remark on it'),
    must('confidence', oneOf(confidences), confidences),
    must('source_id', 'its source'),
    may('notes_known_on', 'from when each part of `notes` is known'),
    dated('A judgement'),
  ],
  visits: [
    must('visit_id', 'an id of its own'),
    must('kind', oneOf(visitKinds), visitKinds),
    may('number', 'of a monitoring visit'),
    must('start', 'when it began, as precise as it is known: `2023-09-26`, `2023-09` or `2023`'),
    may('end', 'when it ended'),
    may('published_on', 'publication of the letter: from then it is known'),
    may('areas_covered', 'what it looked at'),
    may('headline', 'what it found, in your words'),
    may('quote', 'a short quotation'),
    may('notes', 'a remark on it'),
    must('confidence', oneOf(confidences), confidences),
    must('source_id', 'its source'),
    may('notes_known_on', 'from when each part of `notes` is known'),
    dated('A visit'),
  ],
  improvement_areas: [
    must('area_id', 'an id of its own'),
    must('raised_on', 'publication of the report or letter that raised it'),
    must(
      'raised_by',
      'id of the inspection or visit, of your files or of the national ones; or another word, for another review or your own plan',
    ),
    must('listed_as', oneOf(waysToList), waysToList),
    must('title', 'in a few words'),
    may('description', 'what is asked for'),
    must(
      'theme',
      'a grouping of your own: areas of one theme stand in one row of what keeps coming back',
    ),
    must('status_latest', `what the latest evidence says: ${oneOf(statuses)}`, statuses),
    must(
      'status_as_of',
      'date of that evidence, not before the area was raised; empty for `not_stated`',
    ),
    must(
      'list_currency',
      "the list it stands on: `current`, `recent_visit`, `earlier_visits`, `previous` or `historical`; on your own plan `current` for the plan in force, `previous` or `historical`; `visits_2023_to_feb_2025` is the Herefordshire file's word for `earlier_visits`",
      [
        'current',
        'recent_visit',
        'earlier_visits',
        'visits_2023_to_feb_2025',
        'previous',
        'historical',
      ],
    ),
    must('evidence', 'what the evidence says; for `not_stated` a remark, or nothing'),
    may('quote', 'a short quotation'),
    may(
      'restated_in',
      'ids of later areas on the same topic, with `;` between them: each once, none raised earlier, no circle',
    ),
    must('confidence', oneOf(confidences), confidences),
    must('source_id', 'source of the area'),
    may('evidence_source_id', 'source of the evidence, where it is another'),
    may('owner', 'who answers for the area'),
    may('due_on', 'date by which the work is due; empty again once it is done'),
    may('next_step', 'what happens next'),
    may('delivery', `${oneOf(ratings)}, whether the work is done as planned`, ratings),
    may('impact', `${oneOf(ratings)}, whether it makes a difference to children`, ratings),
    may('target', 'what is to be reached'),
    may('target_by', 'date by which it is to be reached'),
    may('commentary', 'what the council says of it'),
    must(
      'plan_as_of',
      'from when all of this is known; needed where any of the eight before it is filled',
    ),
    must(
      'whose_list',
      '`ofsted_inspection` or `ofsted_visit` for what such a report or letter raised, `council_plan` for your own improvement plan, `other_review`',
      ['ofsted_inspection', 'ofsted_visit', 'council_plan', 'other_review'],
    ),
    may('description_known_on', 'from when each part of `description` is known'),
    may('evidence_known_on', 'from when each part of `evidence` is known'),
    may(
      'indicator_ids',
      `workforce indicators on the same subject, with a semicolon between them, shown on the page of the area in this order: ${oneOf(indicatorIds)}`,
    ),
    may(
      'on_board_from',
      'from when the board has the area; empty where it was there from the beginning. What changes of it is dated by `plan_as_of`',
    ),
  ],
  events: [
    must('date', 'when it happened: from then it is known'),
    must('date_precision', oneOf(precisions), precisions),
    must('title', 'in a few words; nothing is read out of it'),
    may('description', 'more of it'),
    must('category', oneOf(eventCategories), eventCategories),
    must('confidence', oneOf(confidences), confidences),
    must('source_id', 'its source'),
    must(
      'event_type',
      'what it is: `direction_issued`, `direction_revised` or `direction_ended` of a statutory direction; `notice_issued` or `notice_ended` of an improvement notice; `commissioner_appointed`, `commissioner_left` or `commissioner_reported`; `inspection_began`, `inspection_published` or `visit`; `leader_appointed` or `leader_left` of a director or chief executive; `other`',
      inFiles(eventTypes),
    ),
    may(
      'meeting_body',
      'at a meeting of which body it took place, as board_meetings.csv has it with the same date',
    ),
    may('description_known_on', 'from when each part of `description` is known'),
    ...kept('An event'),
  ],
  board_meetings: [
    must(
      'date',
      'of the meeting; changes are counted from the latest of the Improvement Board that has a day, and from any other that a reader chooses',
    ),
    must('date_precision', oneOf(precisions), precisions),
    must('body', 'who met'),
    may('what_was_presented', 'what it was shown'),
    may('cadence_or_note', 'how often it meets, or another remark; empty where nothing is known'),
    must('confidence', oneOf(confidences), confidences),
    must('source_id', 'its source'),
    must(
      'is_board',
      '`yes` for a meeting of the Improvement Board, whatever it is called; `no` for another body',
      yesOrNo,
    ),
    may('cadence_or_note_known_on', 'from when each part of `cadence_or_note` is known'),
    ...kept('A meeting'),
  ],
  workforce_facts: [
    must('as_of', 'the date that it speaks of'),
    must('date_precision', oneOf(precisions), precisions),
    must('measure', 'what is counted; nothing is read out of it'),
    must('value', 'a number; empty for a `finding`; a range such as `16-18` is kept in words'),
    must('unit', 'what it is counted in: `percent`, `cases` or other words'),
    may('scope', 'whom it counts'),
    may('quote_or_table', 'a short quotation'),
    may('notes', 'a remark on it, such as that the value is a floor'),
    must('confidence', oneOf(confidences), confidences),
    must('source_id', 'its source'),
    may(
      'indicator_id',
      `the indicator that it stands beside, ${oneOf(indicatorIds)}; empty for none`,
      indicatorIds,
    ),
    must(
      'value_kind',
      '`share` for a part of a whole, `change` for by how much something rose or fell, `count` for anything else that is counted, `finding` for what is said in words',
      ['share', 'change', 'count', 'finding'],
    ),
    may('notes_known_on', 'from when each part of `notes` is known'),
    ...kept('A statement'),
  ],
  disagreements: [
    must('point', 'what they differ on'),
    must('said', 'what each says'),
    must('used', 'what the board goes by'),
    must('known_on', 'from when the difference could be seen'),
    must('source_ids', 'ids of the sources, with `;` between them'),
    ...kept('A point'),
  ],
  not_claimed: [
    must('claim', 'what is not claimed'),
    must('reason', 'why'),
    must('known_on', 'from when the question could be asked'),
    ...kept('A claim'),
  ],
  board: [
    must('key', oneOf(settings), settings),
    may(
      'value',
      'of `marking`, the classification on every view and printed page: one line of 60 characters at most; of a rating, what the council means by it; of `old_after_days`, from how many days on the data is called old; of `renew_after_days`, after how many days since its build a page says that newer data may exist; of `accessibility_contact`, whom the accessibility statement says to ask: one line of 200 characters at most',
    ),
  ],
  commentary: [
    must(
      'about',
      `a part of the board, ${oneOf(boardParts)}, or an indicator, ${oneOf(indicatorIds)}`,
      [...boardParts, ...indicatorIds],
    ),
    may('note', 'what is said; a row has a note, a question or both'),
    may('question', 'what is asked'),
    must('as_of', 'from when it is known'),
    ...kept('A comment'),
  ],
  measures: [
    must('measure_id', 'an id of its own'),
    must('name', 'as a heading; the months may go by it too'),
    must('theme', 'a heading under which several stand'),
    must('unit', '`percent`, from 0 to 100, or `number`', measureUnits),
    must('unit_name', 'what it is counted in, such as `cases per worker`'),
    must('decimals', 'as shown: `0`, `1` or `2`', ['0', '1', '2']),
    must('polarity', `which way is better: ${oneOf(polarities)}`, polarities),
    must('period', oneOf(measurePeriods), measurePeriods),
    must(
      'kind',
      '`single` where each figure is of its month alone, `rolling` for the twelve months that end with it, `cumulative` for all since the year began',
      measureKinds,
    ),
    must('definition', 'what it is, in full'),
    must(
      'known_after_days',
      'how many days after the end of a month its figure is known, where no day stands beside it',
    ),
    must('source_id', 'its source'),
    may('short_name', 'its name within a sentence'),
    may('numerator_name', 'what is counted'),
    may('denominator_name', 'by what it is divided'),
    may('owner', 'who answers for it'),
    may(
      'indicator_id',
      `DfE's indicator that it resembles and is never joined to, ${oneOf(indicatorIds)}; empty for none`,
      indicatorIds,
    ),
    may(
      'screens_outliers',
      '`yes`, or an empty cell, to leave moving ranges out of the ordinary out of the control limits; `no` to keep them',
      yesOrNo,
    ),
    may(
      'written_as',
      'how a share without a percent sign is written, `percent` for 12.5 or `share` for 0.125',
      ['percent', 'share'],
    ),
    may('area_ids', 'ids of the improvement areas on the same subject, with `;` between them'),
    dated('A measure'),
  ],
  measure_values: [
    must('measure_id', 'id or name of a row of `measures.csv`'),
    must(
      'month',
      'the month, such as `2025-04`, `Apr-25`, `April 2025` or any day of it; of a quarter, its last month or `Q1 2025/26`',
    ),
    may(
      'value',
      'a number; empty where it was not supplied, or a symbol: `c`, `z`, `x`, `u`, `low`',
    ),
    may('numerator', 'the count behind it'),
    may('denominator', 'what that was divided by'),
    may('known_on', 'from when it is known; empty for `known_after_days` of its measure'),
    may('status', '`provisional` or `final`; empty for final', ['provisional', 'final']),
    may('note', 'a remark on the month'),
  ],
  measure_notes: [
    must('measure_id', 'id of a row of `measures.csv`'),
    must(
      'kind',
      '`target_local`, `target_national` or `target_statutory`, by who set it; `planned` for what a trajectory has for a month; `recalculation` where the control limits are worked out again; `commentary` for what the owner says',
      [
        'target_local',
        'target_national',
        'target_statutory',
        'planned',
        'recalculation',
        'commentary',
      ],
    ),
    must(
      'date',
      'from when a target holds; the month that is planned, or from which limits are worked out again; the day of a comment',
    ),
    may(
      'value',
      'of a target or a plan; a target without one says that there is none from then on',
    ),
    may('who', 'who exactly set the target, or who comments'),
    may('text', 'of a recalculation the reason, of a comment what is said'),
    must('known_on', 'from when it is known'),
  ],
  actions: [
    must('action_id', 'its reference in the plan, such as `1.8`; the same in each of its rows'),
    must('as_of', 'the date of the plan that says so, from which it is known'),
    must('action', 'what is to be done'),
    may('owner', 'the post that answers for it'),
    may(
      'due_on',
      'when it is due; of words such as "Spring 2026" the last month or day that they can mean; empty for no date',
    ),
    must('source_id', 'the plan, as a source'),
    may('area_id', 'the improvement area that it belongs to'),
    may(
      'owner_in_post',
      "`yes` or `no`, whether somebody holds the owner's post; empty where that is not known",
      yesOrNo,
    ),
    may(
      'due_words',
      'when it is due as the plan words it, where a date does not say it: `Spring 2026`, `Ongoing`',
    ),
    may('delivery', `rating of the work in the council's own key, ${oneOf(ratings)}`, ratings),
    may('impact', `rating of the difference to children, ${oneOf(ratings)}`, ratings),
    may('success_measure', 'by what the council will tell that it worked'),
    may('measure_id', 'id of the row of `measures.csv` that shows it'),
    may('evidence_wanted', 'what the council wants to see before it counts the action as done'),
    may('done_on', 'when it was marked done'),
    may(
      'evidence',
      'what shows that it is done; only with it an action counts as done with evidence',
    ),
    may('evidence_source_id', 'the source of that evidence; filled where evidence is'),
    may(
      'evidence_seen_on',
      'date of the row of `board_meetings.csv` that saw it; of several on that day the board’s, as known then',
    ),
    may('note_on', 'date of the note; empty for that of the row'),
    may('note', 'a note on progress; notes of earlier rows stay'),
    may('dropped', '`yes` from the date on which it was taken off the plan, or `no`', yesOrNo),
  ],
};
