import { csvColumn, type TableSpec } from '#src/charts/table/tableSpec.ts';
import { areaListName } from '#src/core/board/areaListText.ts';
import { isOpenNow, isStale } from '#src/core/board/areaStanding.ts';
import { describeRaisedBy } from '#src/core/board/areaText.ts';
import { yearsRaisedBefore } from '#src/core/board/lineage.ts';
import { givenFields, isOverdue, type PlanField } from '#src/core/board/plan.ts';
import {
  type Area,
  areaStatusName,
  listedAsName,
  listOwnerName,
  placeOf,
  statusOf,
} from '#src/core/model/area.ts';
import { ratingName } from '#src/core/model/rating.ts';
import { sourceName } from '#src/core/text/sourceText.ts';
import { type AreaTableData, areaTable } from '#src/features/board/AreaTable.tsx';

interface Column {
  readonly name: string;
  readonly of: (area: Area) => string;
}

const yesOrNo = (is: boolean) => (is ? 'yes' : 'no');

const planColumns: readonly (Column & { readonly field: PlanField })[] = [
  { field: 'owner', name: 'owner', of: ({ plan }) => plan?.owner ?? '' },
  { field: 'dueOn', name: 'due_on', of: ({ plan }) => plan?.dueOn ?? '' },
  { field: 'nextStep', name: 'next_step', of: ({ plan }) => plan?.nextStep ?? '' },
  {
    field: 'delivery',
    name: 'delivery',
    of: ({ plan }) => (plan?.delivery ? ratingName[plan.delivery] : ''),
  },
  {
    field: 'impact',
    name: 'impact',
    of: ({ plan }) => (plan?.impact ? ratingName[plan.impact] : ''),
  },
  { field: 'target', name: 'target', of: ({ plan }) => plan?.target ?? '' },
  { field: 'targetBy', name: 'target_by', of: ({ plan }) => plan?.targetBy ?? '' },
  { field: 'commentary', name: 'commentary', of: ({ plan }) => plan?.commentary ?? '' },
];

/**
 * A list of areas with what its CSV has besides. Dates in the CSV are as precise as they are known;
 * what the council's plan says has columns only where the board gives it.
 */
export function areaListTable(data: AreaTableData): TableSpec {
  const shown = areaTable(data);
  const columns = fileColumns(data);
  const areaOf = new Map(data.areas.map((area) => [area.id, area]));
  return {
    ...shown,
    columns: [...shown.columns, ...columns.map(({ name }) => csvColumn(name))],
    rows: shown.rows.map(({ key, cells }) => {
      const area = areaOf.get(key);
      const own = area ? columns.map((column) => [column.name, column.of(area)]) : [];
      // The page's columns have ids of their own, so that neither takes the other's place.
      return { key, cells: { ...cells, ...Object.fromEntries(own) } };
    }),
  };
}

function fileColumns({ pack, asAt }: AreaTableData): Column[] {
  const given = givenFields(pack.areas);
  const source = (id: string | undefined) => {
    const found = pack.sources.find((one) => one.id === id);
    return found ? sourceName(found) : '';
  };
  return [
    { name: 'id', of: ({ id }) => id },
    { name: 'title', of: ({ title }) => title },
    { name: 'description', of: ({ description }) => description },
    { name: 'theme', of: ({ theme }) => theme },
    { name: 'list', of: (area) => areaListName[placeOf(area)] },
    { name: 'whose_list', of: ({ whoseList }) => listOwnerName[whoseList] },
    { name: 'open_now', of: (area) => yesOrNo(isOpenNow(area)) },
    { name: 'raised_by', of: (area) => describeRaisedBy(area, pack) },
    { name: 'listed_as', of: ({ listedAs }) => listedAsName[listedAs] },
    { name: 'raised_on', of: ({ raisedOn }) => raisedOn },
    { name: 'raised_before', of: (area) => yearsRaisedBefore(area, pack.areas).join('; ') },
    { name: 'restated_in', of: ({ restatedIn }) => restatedIn.join('; ') },
    { name: 'status', of: (area) => areaStatusName[statusOf(area)] },
    { name: 'evidence_on', of: ({ history }) => history.at(-1)?.on ?? '' },
    {
      name: 'evidence_stale',
      of: ({ history }) => {
        const on = history.at(-1)?.on;
        return on === undefined ? '' : yesOrNo(isStale(on, asAt));
      },
    },
    { name: 'evidence', of: ({ history, remark }) => history.at(-1)?.text ?? remark },
    { name: 'evidence_source', of: ({ history }) => source(history.at(-1)?.sourceId) },
    { name: 'quotation', of: ({ quote }) => quote },
    { name: 'source', of: ({ sourceId }) => source(sourceId) },
    { name: 'confidence', of: ({ confidence }) => confidence },
    ...planColumns.filter(({ field }) => given.has(field)),
    ...(given.has('dueOn')
      ? [{ name: 'overdue', of: (area: Area) => yesOrNo(isOverdue(area, asAt)) }]
      : []),
    { name: 'as_known_on', of: () => asAt },
  ];
}
