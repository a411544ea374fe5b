import type { LocalPack } from '#src/import/council/readLocalPack.ts';
import { actionFile } from './actionFile.ts';
import { allSaid } from './allSaid.ts';
import { measureFiles } from './measureFiles.ts';
import { figureIn } from './nationalFiles.ts';

type Cells = Readonly<Record<string, string>>;

/** What of a board comes of one of its files, and the same worked out of its cells. */
export interface OwnFile {
  readonly read: (pack: LocalPack) => readonly unknown[];
  readonly wanted: (rows: readonly Cells[]) => readonly unknown[];
}

const orNull = (text = '') => (text === '' ? null : text);
const listIn = (text = '', sign = ';') => (text === '' ? [] : text.split(sign));
const statusOf = (text = '') => text.replace('_', '-');
const lists: Readonly<Record<string, string>> = {
  recent_visit: 'latest-visit',
  earlier_visits: 'earlier-visits',
  visits_2023_to_feb_2025: 'earlier-visits',
};
/** A text that may have parts of their own dates, as a board shows it today. */
const wholeOf = (text = '', dates = '') =>
  dates.trim() === ''
    ? text
    : text
        .split(' | ')
        .map((part) => part.trim())
        .join(' ');
/** The dates of those parts; none where the text is known with its record. */
const datesOf = (parts: readonly { readonly knownOn: string | null }[] = []) =>
  parts.map(({ knownOn }) => knownOn);
const datesIn = (dates = '') =>
  dates.trim() === '' ? [] : dates.split(';').map((date) => orNull(date.trim()));
const isRange = (text = '') => /^[\d.]+-[\d.]+$/.test(text);
const ownUrl = (text = '') => (text.startsWith('https://') ? text : null);

/** Each once: what an inspection said before has those of its judgements that did not change again. */
const distinct = (all: readonly unknown[]): unknown[] => [
  ...new Map(all.map((one) => [JSON.stringify(one), one])).values(),
];

export const ownFiles: Readonly<Record<string, OwnFile>> = {
  ...measureFiles,
  ...actionFile,
  sources: {
    read: ({ sources }) =>
      allSaid(sources).map((one) => [one.id, one.publisher, one.publishedOn, one.url, one.kind]),
    wanted: (rows) =>
      rows.map((cells) => [
        cells.source_id,
        cells.publisher,
        orNull(cells.published_on),
        ownUrl(cells.url),
        cells.kind,
      ]),
  },
  judgements: {
    read: ({ inspections }) =>
      distinct(
        allSaid(inspections).flatMap((one) =>
          one.judgements.map((judgement) => [
            one.id,
            one.start,
            one.end,
            one.publishedOn,
            judgement.title,
            judgement.grade,
            judgement.seriesId,
            judgement.topic,
            judgement.note,
            datesOf(judgement.noteParts),
            judgement.confidence,
            judgement.sourceId,
          ]),
        ),
      ),
    wanted: (rows) =>
      distinct(
        rows.map((cells) => [
          cells.inspection_id,
          orNull(cells.inspection_start) ?? cells.year,
          orNull(cells.inspection_end),
          orNull(cells.published_on),
          cells.judgement_area,
          cells.grade?.replace(' to be good', '').toLowerCase().replace(' ', '-'),
          cells.series_id,
          cells.topic?.replaceAll('_', '-'),
          wholeOf(cells.notes, cells.notes_known_on),
          datesIn(cells.notes_known_on),
          cells.confidence,
          cells.source_id,
        ]),
      ),
  },
  visits: {
    read: ({ visits }) =>
      allSaid(visits).map((one) => [
        one.id,
        one.kind,
        one.number,
        one.end,
        one.publishedOn,
        one.areasCovered,
        one.headline,
        one.quote,
        one.note,
        datesOf(one.noteParts),
        one.confidence,
        one.sourceIds,
      ]),
    wanted: (rows) =>
      rows.map((cells) => [
        cells.visit_id,
        cells.kind?.replace('_visit', ''),
        cells.number === '' ? null : figureIn(cells.number),
        orNull(cells.end),
        orNull(cells.published_on),
        cells.areas_covered,
        cells.headline,
        cells.quote,
        wholeOf(cells.notes, cells.notes_known_on),
        datesIn(cells.notes_known_on),
        cells.confidence,
        [cells.source_id],
      ]),
  },
  improvement_areas: {
    read: ({ areas }) =>
      areas.map((one) => [
        one.id,
        one.raisedOn,
        one.raisedBy,
        one.listedAs,
        one.title,
        one.description,
        one.theme,
        one.history.at(-1)?.status ?? 'not-stated',
        one.history.at(-1)?.on ?? '',
        one.list,
        one.history.at(-1)?.text ?? one.remark,
        datesOf(one.history.at(-1)?.textParts ?? one.remarkParts),
        one.indicatorIds,
        one.quote,
        one.restatedIn,
        one.confidence,
        one.sourceId,
        one.plan?.owner ?? '',
        one.plan?.dueOn ?? null,
        one.plan?.delivery ?? null,
      ]),
    wanted: (rows) =>
      rows.map((cells) => [
        cells.area_id,
        cells.raised_on,
        cells.raised_by,
        cells.listed_as,
        cells.title,
        wholeOf(cells.description, cells.description_known_on),
        cells.theme,
        statusOf(cells.status_latest),
        cells.status_as_of,
        lists[cells.list_currency ?? ''] ?? cells.list_currency,
        wholeOf(cells.evidence, cells.evidence_known_on),
        datesIn(cells.evidence_known_on),
        listIn(cells.indicator_ids),
        cells.quote,
        listIn(cells.restated_in),
        cells.confidence,
        cells.source_id,
        (cells.owner ?? '').trim(),
        orNull(cells.due_on),
        orNull(cells.delivery?.trim()),
      ]),
  },
  events: {
    read: ({ events }) =>
      allSaid(events).map((one) => [
        one.on,
        one.knownOn,
        one.title,
        one.description,
        one.category,
        one.confidence,
        one.sourceId,
      ]),
    wanted: (rows) =>
      rows.map((cells) => [
        cells.date,
        cells.date,
        cells.title,
        wholeOf(cells.description, cells.description_known_on),
        cells.category,
        cells.confidence,
        cells.source_id,
      ]),
  },
  board_meetings: {
    read: ({ meetings }) =>
      allSaid(meetings).map((one) => [
        one.on,
        one.body,
        one.presented,
        one.note,
        one.confidence,
        one.sourceId,
      ]),
    wanted: (rows) =>
      rows.map((cells) => [
        cells.date,
        cells.body,
        cells.what_was_presented,
        wholeOf(cells.cadence_or_note, cells.cadence_or_note_known_on),
        cells.confidence,
        cells.source_id,
      ]),
  },
  workforce_facts: {
    read: ({ facts }) =>
      allSaid(facts).map((one) => [
        one.on,
        one.measure,
        one.value,
        one.unit,
        one.scope,
        one.quote,
        one.note,
        one.indicatorId,
        one.confidence,
        one.sourceId,
      ]),
    wanted: (rows) =>
      rows.map((cells) => [
        cells.as_of,
        cells.measure,
        cells.value === '' || isRange(cells.value) ? null : figureIn(cells.value),
        cells.unit,
        cells.scope,
        cells.quote_or_table,
        isRange(cells.value)
          ? `A range: ${cells.value}. ${wholeOf(cells.notes, cells.notes_known_on)}`.trim()
          : wholeOf(cells.notes, cells.notes_known_on),
        orNull(cells.indicator_id),
        cells.confidence,
        cells.source_id,
      ]),
  },
  disagreements: {
    read: ({ disagreements }) =>
      allSaid(disagreements).map((one) => [
        one.point,
        one.said,
        one.used,
        one.knownOn,
        one.sourceIds,
      ]),
    wanted: (rows) =>
      rows.map((cells) => [
        cells.point,
        cells.said,
        cells.used,
        cells.known_on,
        listIn(cells.source_ids),
      ]),
  },
  not_claimed: {
    read: ({ notClaimed }) =>
      allSaid(notClaimed).map((one) => [one.claim, one.reason, one.knownOn]),
    wanted: (rows) => rows.map((cells) => [cells.claim, cells.reason, cells.known_on]),
  },
  board: {
    read: ({ settings }) => [
      settings.marking,
      settings.oldAfterDays,
      settings.renewAfterDays,
      ...Object.values(settings.ratingMeanings),
    ],
    wanted: (rows) => {
      const value = (key: string) =>
        rows.find((cells) => cells.key === key && cells.value?.trim() !== '')?.value;
      const days = (key: string) => {
        const text = value(key);
        return text === undefined ? null : figureIn(text);
      };
      return [
        value('marking')?.trim() ?? '',
        days('old_after_days'),
        days('renew_after_days'),
        ...['blue', 'green', 'amber', 'red'].flatMap((one) => value(`${one}_means`)?.trim() ?? []),
      ];
    },
  },
  commentary: {
    read: ({ commentary }) =>
      allSaid(commentary).map((one) => [one.about, one.note, one.question, one.knownOn]),
    wanted: (rows) =>
      rows.map((cells) => [cells.about, cells.note?.trim(), cells.question?.trim(), cells.as_of]),
  },
};
