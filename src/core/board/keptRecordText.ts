import type { AreaUpdate } from '#src/core/model/areaUpdate.ts';
import type { NewBoardDecision } from '#src/core/model/boardDecision.ts';
import type { RecordKind } from '#src/core/model/boardRecords.ts';
import type { DecisionRecord } from '#src/core/model/completionRecord.ts';
import { isNumber } from '#src/core/model/figure.ts';
import type { NewMeasureValue } from '#src/core/model/measure.ts';
import type { PlanPart } from '#src/core/model/recordConflict.ts';
import { formatDate } from '#src/core/text/format.ts';
import { planPartName } from './recordConflictText.ts';

const describeUpdate = ({ evidence, plan = {}, withdraws }: Partial<AreaUpdate>) =>
  [
    evidence ? `evidence of ${formatDate(evidence.on)}: ${evidence.text}` : '',
    withdraws === undefined ? '' : 'evidence withdrawn',
    ...Object.entries(plan).map(
      ([part, value]) => `${planPartName[part as PlanPart]}: ${value || 'taken away'}`,
    ),
  ]
    .filter(Boolean)
    .join('; ');

function describeOutcome({ completion, isWithdrawn, correction }: Partial<DecisionRecord>) {
  if (correction) return `corrected: ${correction.text}`;
  if (isWithdrawn) return 'withdrawn';
  return completion ? `done ${formatDate(completion.doneOn)}` : 'not done after all';
}

/** What was recorded, in a line for those who look for it. @param body As its schema lets it pass. */
export function describeKeptRecord(kind: RecordKind, body: unknown): string {
  switch (kind) {
    case 'new decision':
      return (body as NewBoardDecision).text;
    case 'area':
      return describeUpdate(body as Partial<AreaUpdate>);
    case 'measure': {
      const { period, value, isWithdrawn } = body as NewMeasureValue;
      if (isWithdrawn) return `${formatDate(period)}: value withdrawn`;
      return `${formatDate(period)}: ${isNumber(value) ? value : 'no value'}`;
    }
    case 'action':
    case 'decision':
      return describeOutcome(body as Partial<DecisionRecord>);
  }
}
