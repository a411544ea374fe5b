import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect } from 'react';
import { formatDate } from '#src/core/text/format.ts';
import { datasetQuery } from '#src/data/queries.ts';
import { servicesOf } from '#src/navigation/pageTitle.ts';
import { useBoardAuthority } from '#src/navigation/useBoardAuthority.ts';
import { useBoardDates } from '#src/navigation/useBoardDates.ts';
import { usePackOnScreen } from '#src/navigation/usePackOnScreen.ts';
import { type PageMargins as Margins, pageMarginsRule } from './pageMarginsRule.ts';
import { useOpenOnPaper } from './useOpenOnPaper.ts';
import { withoutMarginsRules } from './withoutMargins.ts';

/** Chromium fills the margins of a page; in what does not, the page itself has to say it. */
const rulesFor = (margins: Margins): string =>
  'CSSMarginRule' in window ? pageMarginsRule(margins) : withoutMarginsRules(margins);

/** Whose board it is, its days and its marking, on every page that is printed; its closed tables open. */
export function PageMargins() {
  const { authority } = useBoardAuthority();
  const { asAt } = useBoardDates();
  const { data: dataset } = useQuery(datasetQuery);
  const { pack } = usePackOnScreen();
  const rules = rulesFor({
    board: authority ? `${servicesOf(authority)}: Improvement Board` : 'Improvement Board',
    day: `Data as at ${formatDate(asAt)}`,
    data: dataset
      ? `Data published up to ${formatDate(dataset.dataDate)}, version ${dataset.version}`
      : '',
    marking: pack?.settings.marking ?? '',
  });
  useOpenOnPaper();

  // Not a style element: a content security policy may refuse those, and this one never.
  useLayoutEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [rules]);
  return null;
}
