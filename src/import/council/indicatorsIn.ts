import { type IndicatorId, indicatorIds } from '#src/core/model/indicator.ts';
import { quoted } from '#src/import/table/findings.ts';
import type { Row } from '#src/import/table/row.ts';

/**
 * The workforce indicators that a cell names by their ids, with `;` between them; none for an empty cell.
 */
export function indicatorsIn<Column extends string>(
  row: Row<Column>,
  column: Column,
): IndicatorId[] {
  const cell = row.text(column).trim();
  const ids = cell === '' ? [] : cell.split(';').map((id) => id.trim());
  return ids.flatMap((id, index) => {
    const found = indicatorIds.find((one) => one === id);
    if (found === undefined) row.fault(column, `one of ${indicatorIds.join(', ')}`, quoted(id));
    else if (ids.indexOf(id) < index) row.fault(column, 'each indicator once', quoted(id));
    else return [found];
    return [];
  });
}
