import type { ReactNode } from 'react';
import type { Area } from '#src/core/model/area.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Measure } from '#src/core/model/measure.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import type { FormValues, OutboxEntry, RecordTarget } from '#src/core/model/record.ts';
import { DecisionFields } from './DecisionFields.tsx';
import type { NewRecord } from './outbox.ts';
import {
  filled,
  type Reading,
  readDecision,
  readUpdate,
  shownDecision,
  shownUpdate,
} from './parseForm.ts';
import { readValue, shownValue } from './parseValue.ts';
import { decisionIdsOf, measureIn, valueOnBoard } from './pendingEdits.ts';
import { UpdateFields } from './UpdateFields.tsx';
import { ValueFields } from './ValueFields.tsx';

type Common = Pick<NewRecord, 'authorityCode' | 'typed' | 'ifMatch'>;

interface FieldsProps {
  readonly errors: Readonly<Partial<Record<string, string>>>;
  readonly idOf: (field: string) => string;
  readonly onChange: (field: string, value: string) => void;
}

/** What sets the form for one kind of record apart from the others. */
interface FormKind {
  /** What it is about; `null` for the board itself. */
  readonly about: string | null;
  /** What it shows by itself. */
  readonly shown: FormValues;
  /** The record as it was typed, or what is wrong with it. */
  readonly read: (common: Common, today: Day) => Reading<NewRecord>;
  readonly fields: (typed: FormValues, given: FieldsProps) => ReactNode;
}

/** Makes a record of what was read, where nothing was wrong with it. */
const madeOf = <T,>(read: Reading<T>, make: (body: T) => NewRecord): Reading<NewRecord> =>
  'faults' in read ? read : { sent: make(read.sent) };

/**
 * The form for a record, on the board as it was when it was opened.
 *
 * @param entry The record to change; `null` for a new one.
 * @param day On which it was opened.
 * @returns The words for a board that no longer has what the record is about.
 */
export function formKindOf(
  target: RecordTarget,
  entry: OutboxEntry | null,
  pack: BoardPack,
  day: Day,
): FormKind | string {
  if (target.measureId !== undefined) {
    const measure = valueOnBoard(entry)?.seen ?? measureIn(pack, target.measureId);
    return measure ? valueForm(measure, day) : gone('measure');
  }
  if (target.areaId === null) return decisionForm(pack, day);
  const area = pack.areas.find(({ id }) => id === target.areaId);
  return area ? updateForm(area, pack) : gone('improvement area');
}

const gone = (what: string) => `The board no longer has this ${what}. What you typed is kept.`;

const updateForm = (area: Area, { settings }: BoardPack): FormKind => ({
  about: area.title,
  shown: shownUpdate(area),
  read: (common, today) =>
    madeOf(readUpdate(area, common.typed, today), (body) => ({
      ...common,
      areaId: area.id,
      body,
      seen: area,
    })),
  fields: (typed, given) => (
    <UpdateFields {...given} values={filled(shownUpdate(area), typed)} settings={settings} />
  ),
});

const decisionForm = (pack: BoardPack, day: Day): FormKind => ({
  about: null,
  shown: shownDecision(day),
  read: (common, today) =>
    madeOf(readDecision(pack, common.typed, today), (body) => ({
      ...common,
      areaId: null,
      body,
      seen: decisionIdsOf(pack),
    })),
  fields: (typed, given) => (
    <DecisionFields {...given} values={filled(shownDecision(day), typed)} areas={pack.areas} />
  ),
});

const valueForm = (measure: Measure, day: Day): FormKind => ({
  about: measure.name,
  shown: shownValue(measure, day),
  read: (common, today) =>
    madeOf(readValue(measure, common.typed, today), (body) => ({
      ...common,
      areaId: null,
      measureId: measure.id,
      body,
      seen: measure,
    })),
  fields: (typed, given) => (
    <ValueFields {...given} values={filled(shownValue(measure, day), typed)} measure={measure} />
  ),
});
