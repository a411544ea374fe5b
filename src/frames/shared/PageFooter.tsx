import { useSuspenseQuery } from '@tanstack/react-query';
import { isCouncilsOwn } from '#src/core/board/isCouncilsOwn.ts';
import { describeAccount, describeBuild } from '#src/core/text/buildText.ts';
import { describeEdition } from '#src/core/text/editionText.ts';
import { formatDate, formatList } from '#src/core/text/format.ts';
import { datasetQuery } from '#src/data/queries.ts';
import { useBuild } from '#src/data/useSource.ts';
import { useBoardAuthority } from '#src/navigation/useBoardAuthority.ts';
import { useBoardDates } from '#src/navigation/useBoardDates.ts';
import { usePackOnScreen } from '#src/navigation/usePackOnScreen.ts';
import styles from './PageFooter.module.css';

/** Sources, licence, the date of the data, the version of both, and whose account this is. */
export function PageFooter() {
  const { data } = useSuspenseQuery(datasetQuery);
  const build = useBuild();
  const { asAt } = useBoardDates();
  const { code } = useBoardAuthority();
  const { pack } = usePackOnScreen();
  const publishersOf = (publications: typeof data.publications) => [
    ...new Set(publications.map(({ publisher }) => publisher)),
  ];
  const published = publishersOf(data.publications.filter(({ url }) => url !== null));
  const own = publishersOf(data.publications.filter(({ authorityCode }) => authorityCode === code));
  return (
    <div className={styles.footer} data-about>
      {pack?.publicEdition && <p>{describeEdition(pack.publicEdition)}</p>}
      <p>
        <span key={published.join()}>
          {published.length > 0
            ? `Sources: ${formatList(published)}, and those that each record names.`
            : 'Sources: those that each record names.'}
        </span>{' '}
        Data of the Department for Education and of Ofsted is Crown copyright under the{' '}
        <a href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/">
          Open Government Licence v3.0
        </a>
        ; other sources are under the terms of their publishers. The software is under the MIT
        licence.
      </p>
      <p>
        {[
          `Data published up to ${formatDate(data.dataDate)}, version ${data.version}.`,
          describeBuild(build),
          describeAccount(pack ? isCouncilsOwn(pack, asAt) : null, own),
        ].join(' ')}
      </p>
    </div>
  );
}
