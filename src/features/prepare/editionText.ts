import type { MadeEdition } from '#src/core/edition/publicEdition.ts';
import type { EditionPart } from '#src/core/model/publicEdition.ts';
import { editionPartName } from '#src/core/text/editionText.ts';
import { capitalised, formatList } from '#src/core/text/format.ts';
import { countOf } from './prepareText.ts';

/** What a public edition leaves out and suppresses: "Left out: 12 owners and the marking. 31 figures are suppressed, …" */
export function describeMadeEdition(edition: MadeEdition): string {
  const { owners, commentary, speakerNotes, hasMarking, suppressed, secondary } = edition;
  const out = [
    owners === 0 ? '' : countOf(owners, 'owner'),
    commentary === 0
      ? ''
      : countOf(commentary, 'paragraph of commentary', 'paragraphs of commentary'),
    speakerNotes === 0 ? '' : countOf(speakerNotes, 'speaker’s note'),
    hasMarking ? 'the marking' : '',
  ].filter((part) => part !== '');
  const left = out.length === 0 ? 'Nothing is left out.' : `Left out: ${formatList(out)}.`;
  return `${left} ${describeSuppressed(suppressed, secondary)}`;
}

function describeSuppressed(count: number, secondary: number): string {
  if (count === 0) return 'No figure is suppressed.';
  const figures = `${capitalised(countOf(count, 'figure'))} ${count === 1 ? 'is' : 'are'} suppressed`;
  if (secondary === 0) return `${figures}.`;
  const others = count - secondary === 1 ? 'another' : 'others';
  return `${figures}, ${countOf(secondary, 'of them', 'of them')} so that ${others} cannot be worked out.`;
}

/** As a choice of what to leave out. */
export const partLabels: Readonly<Record<EditionPart, string>> = {
  owners: 'Owners, and who set a target',
  commentary: 'Commentary, and notes on months and actions',
  'speaker-notes': capitalised(editionPartName['speaker-notes']),
  marking: 'The marking: “Public edition” stands in its place',
};

/** What counts were found to add up to: "Referrals = From schools + From police". */
export function describeRelations({ relations }: MadeEdition): readonly string[] {
  const nameOf = ({ measure, of }: MadeEdition['relations'][number]['total']) =>
    of === 'divided-by'
      ? `${measure.denominatorName || 'what it is divided by'} (${measure.name})`
      : measure.unit === 'percent'
        ? `${measure.numeratorName || 'what is counted'} (${measure.name})`
        : measure.name;
  return [
    ...new Set(
      relations.map(({ kind, total, parts }) => {
        const names = parts.map(nameOf);
        return {
          sum: `${nameOf(total)} = ${names.join(' + ')}`,
          quarter: `${nameOf(total)} = three months of ${names[0]}`,
          rolling: `${nameOf(total)} = twelve months of ${names[0]}`,
          cumulative: `${nameOf(total)} = ${names[0]} so far in the year`,
        }[kind];
      }),
    ),
  ];
}
