import { useSuspenseQuery } from '@tanstack/react-query';
import { datasetQuery } from '#src/dataset/queries.ts';
import { formatDate, listInWords } from '#src/domain/format.ts';
import styles from './PageFooter.module.css';

/** Sources, licence, the date of the data and the version of both. */
export function PageFooter() {
  const { data } = useSuspenseQuery(datasetQuery);
  const published = data.publications.filter(({ url }) => url !== null);
  const publishers = [...new Set(published.map(({ publisher }) => publisher))];
  return (
    <div className={styles.footer}>
      <p>
        Sources: {listInWords(publishers)}, and those that each record names. Data of the Department
        for Education and of Ofsted is Crown copyright under the{' '}
        <a href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/">
          Open Government Licence v3.0
        </a>
        ; other sources are under the terms of their publishers. The software is under the MIT
        licence.
      </p>
      <p>
        Data published up to {formatDate(data.dataDate)}, version {data.version}. Board version{' '}
        {__APP_VERSION__}. An independent reading of published data, not a publication of the
        council, of Ofsted or of the Department for Education.
      </p>
    </div>
  );
}
