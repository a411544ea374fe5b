import type { Notice } from '#src/core/model/datasetFile.ts';
import { quoted } from './findings.ts';

/** One notice on one line. */
export const formatNotice = ({ file, row, column, found, subject, reason }: Notice): string =>
  `${file}, row ${row}, column ${column}: found ${found === '' ? 'an empty cell' : quoted(found)}. ${subject === '' ? '' : `${subject}: `}${reason}`;
