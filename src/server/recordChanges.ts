import { recordedSourceId } from '#src/core/model/areaUpdate.ts';
import type { KeptRecord, RecordChange } from '#src/core/model/boardRecords.ts';

/** A record before it is known what later ones made of it. */
type Kept = Omit<KeptRecord, 'changes'>;

type Body = Readonly<Record<string, unknown>>;
const bodyOf = ({ body }: Kept): Body =>
  (typeof body === 'object' && body !== null ? body : {}) as Body;

/** What a later record makes of an earlier one; `null` for nothing. */
function changeOf(earlier: Kept, later: Kept): RecordChange['what'] | null {
  const said = bodyOf(later);
  if (later.kind === 'decision' && earlier.kind === 'new decision' && later.id === earlier.name) {
    if (said.isWithdrawn === true) return 'withdrawn';
    return said.correction === undefined ? null : 'corrected';
  }
  if (later.kind !== earlier.kind || later.id !== earlier.id) return null;
  if (later.kind === 'area' && said.withdraws === recordedSourceId(earlier.name)) {
    return said.evidence ? 'corrected' : 'withdrawn';
  }
  if (later.kind === 'measure' && said.period === bodyOf(earlier).period) {
    return said.isWithdrawn === true ? 'withdrawn' : 'corrected';
  }
  return null;
}

/**
 * Each record with what became of it since: by which later record it was corrected or withdrawn, when and
 * by whom. What was set aside changes nothing.
 *
 * @param records Of one board, oldest first.
 */
export const withChanges = (records: readonly Kept[]): KeptRecord[] =>
  records.map((record, index) => ({
    ...record,
    changes: records.slice(index + 1).flatMap((later): RecordChange[] => {
      const what = later.setAside === null ? changeOf(record, later) : null;
      const { name, recordedOn, by } = later;
      return what === null ? [] : [{ what, name, recordedOn, by }];
    }),
  }));
