import { valueFaults } from '#src/core/board/recordingFaults.ts';
import { addMonths, type Measure, type NewMeasureValue } from '#src/core/model/measure.ts';
import { type Day, firstDay } from '#src/core/model/partialDate.ts';
import type { FieldFault } from '#src/core/model/problem.ts';
import { type FormValues, type ValueField, valueFields } from '#src/core/model/record.ts';
import { newMeasureValue } from '#src/core/schema/measure.ts';
import { parseRequest } from '#src/core/schema/parseRequest.ts';
import { filled, type Reading, type Shown } from './parseForm.ts';
import { dateOf, typedDate } from './typedDate.ts';

/** A form for a value: of the first month without one that has begun, or else of the last. */
export function shownValue(
  { values, period }: Pick<Measure, 'values' | 'period'>,
  today: Day,
): Shown<ValueField> {
  const last = values.at(-1)?.period;
  const next = last && addMonths(last, period === 'quarter' ? 3 : 1);
  const asked = next && firstDay(next) <= today ? next : last;
  return {
    period: typedDate(asked ?? null),
    value: '',
    reason: '',
    numerator: '',
    denominator: '',
    isProvisional: '',
    note: '',
  };
}

/** Commas between thousands, and a sign of percent where that is the unit, are no fault. */
function numberOf(typed: string, { unit }: Pick<Measure, 'unit'>): number | null {
  const text = typed.trim();
  if (text === '') return null;
  const bare = unit === 'percent' ? text.replace(/\s*%$/, '') : text;
  const isNumber = /^[-−]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(bare);
  return isNumber ? Number(bare.replaceAll(',', '').replace('−', '-')) : Number.NaN;
}

/** Whether a value may still change: nothing is taken for granted. */
const statusOf = (typed: string) => ({ provisional: true, final: false })[typed] ?? null;

/** In place of a reason: what was said last of the month is withdrawn. */
export const withdrawal = 'withdrawn';

/** Both a value and the reason that there is none. */
const contradiction: FieldFault = {
  pointer: valueFields.reason,
  detail: 'wanted either a value or the reason that there is none',
  code: 'missing',
};

/** Reads a value as it was typed. @param measure As the board has it. */
export function readValue(
  measure: Measure,
  typed: FormValues,
  today: Day,
): Reading<NewMeasureValue> {
  const own = filled(shownValue(measure, today), typed);
  const count = (text: string) => numberOf(text, { unit: 'number' });
  const value = numberOf(own.value, measure);
  const isWithdrawn = own.reason === withdrawal;
  const read = parseRequest(newMeasureValue, {
    period: dateOf(own.period) ?? undefined,
    value: value ?? (isWithdrawn ? 'x' : own.reason),
    numerator: count(own.numerator),
    denominator: count(own.denominator),
    isProvisional: isWithdrawn ? false : statusOf(own.isProvisional),
    note: own.note.trim(),
    ...(isWithdrawn && { isWithdrawn }),
  });
  const both = value !== null && own.reason !== '' ? [contradiction] : [];
  if ('faults' in read) return { faults: [...read.faults, ...both] };
  const faults = [...valueFaults(measure, read.sent, today), ...both];
  return faults.length > 0 ? { faults } : read;
}
