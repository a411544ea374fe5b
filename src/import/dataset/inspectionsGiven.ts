import {
  isListOfInspections,
  type ListedPublication,
  type UsedPublication,
} from '#src/core/model/datasetFile.ts';
import type { Inspection } from '#src/core/model/inspection.ts';

/**
 * How many ILACS inspections a file grades and dates: a list of those of every authority, or the
 * judgements among a council's own records; nothing for other files.
 *
 * @param all What the manifest lists.
 * @param inspections Of every authority, a council's own in place of the national ones.
 */
export function inspectionsGiven(
  publication: ListedPublication,
  all: readonly ListedPublication[],
  inspections: readonly Inspection[],
): Pick<UsedPublication, 'inspections'> {
  const national = new Set(all.filter(isNational).map(({ id }) => id));
  const isFrom = (sourceId: string, { authorityCode }: Inspection) =>
    isNational(publication)
      ? sourceId === publication.id
      : !national.has(sourceId) && authorityCode === publication.authorityCode;
  const isOfOwnJudgements = /^[^/]+\/judgements\.csv$/.test(publication.file);
  if (!isListOfInspections(publication.content) && !isOfOwnJudgements) return {};

  const gradesOf = ({ judgements }: Inspection) => judgements[0]?.sourceId ?? '';
  const graded = inspections.filter((one) => isFrom(gradesOf(one), one));
  const dated = inspections.filter(
    (one) => one.publishedOn !== null && isFrom(one.datesSourceId ?? gradesOf(one), one),
  );
  const undated = graded.filter(({ publishedOn }) => publishedOn === null);
  return {
    inspections: { graded: graded.length, dated: dated.length, undated: undated.length },
  };
}

const isNational = ({ content }: ListedPublication) => content !== 'own-records';
