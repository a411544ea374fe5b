import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect } from 'react';
import { servicesOf } from '#src/app/pageTitle.ts';
import { useBoardAuthority } from '#src/app/useBoardAuthority.ts';
import { useBoardDates } from '#src/app/useBoardDates.ts';
import { boardPackQuery, datasetQuery } from '#src/dataset/queries.ts';
import { formatDate } from '#src/domain/format.ts';
import { pageMarginsRule } from './pageMarginsRule.ts';

/** Whose board it is, its days and its marking, in the margins of every page that is printed. */
export function PageMargins() {
  const { code, authority } = useBoardAuthority();
  const { asAt } = useBoardDates();
  const { data: dataset } = useQuery(datasetQuery);
  const { data: pack } = useQuery({ ...boardPackQuery(code), enabled: authority !== undefined });
  const rule = pageMarginsRule({
    board: authority ? `${servicesOf(authority)}: Improvement Board` : 'Improvement Board',
    day: `As known on ${formatDate(asAt)}`,
    data: dataset
      ? `Data published up to ${formatDate(dataset.dataDate)}, version ${dataset.version}`
      : '',
    marking: pack?.settings.marking ?? '',
  });

  // Not a style element: a content security policy may refuse those, and this one never.
  useLayoutEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rule);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [rule]);
  return null;
}
