import fc from 'fast-check';
import Papa from 'papaparse';

const word = fc.constantFrom('', 'Write', 'Train', 'Plan', 'Amber', 'Green', 'Done', '7', '12%');
const day = fc.constantFrom('12/10/2026', '01/11/2026', '20/11/2026', '03/12/2025');

/** A file's text: its headings, and one to four rows of words, or of what a column may hold. */
const table = (headings: readonly string[], ...cells: readonly fc.Arbitrary<string>[]) =>
  fc
    .array(fc.tuple(...headings.map((_, index) => cells[index] ?? word)), {
      minLength: 1,
      maxLength: 4,
    })
    .map((rows) => Papa.unparse([headings.slice(), ...rows]));

const id = fc.constantFrom('1', '2', '3');

const month = fc.record({
  'Plan.csv': table(
    ['Ref', 'Area', 'Action', 'Lead', 'By when', 'RAG', 'Progress', 'Completed', 'Evidence'],
    id,
    word,
    word,
    word,
    word,
    word,
    word,
    fc.oneof(fc.constant(''), day),
  ),
  'Areas.csv': table(['Ref', 'Area', 'Owner', 'RAG', 'Update'], fc.constantFrom('A1', 'A2')),
  'Scorecard.csv': table(
    ['Measure', 'Target', 'Apr-26', 'May-26', 'Comment'],
    fc.constantFrom('Vacancies', 'Caseload'),
  ),
  'Meetings.csv': table(
    ['Date', 'Meeting', 'Agenda', 'Notes'],
    day,
    fc.constantFrom('Board', 'Cabinet', 'Improvement Board'),
  ),
  'Events.csv': table(['Date', 'Event', 'Description'], day, fc.constantFrom('Launch', 'Review')),
  'Visits.csv': table(
    ['Ref', 'Type of visit', 'Date of visit', 'Letter published', 'Main finding'],
    fc.constantFrom('V1', 'V2'),
    fc.constant('monitoring_visit'),
    fc.constantFrom('01/09/2026', '02/09/2026'),
    fc.constantFrom('', '01/10/2026', '20/10/2026'),
  ),
  'Documents.csv': table(
    ['Source', 'Document', 'Published by', 'Date published', 'Type'],
    fc.constantFrom('S1', 'S2'),
    fc.constantFrom('Minutes', 'Letter'),
    fc.constantFrom('Ofsted', 'Council'),
    day,
    fc.constant('minutes'),
  ),
  'Speaker.csv': table(
    ['About', 'Speaker notes', 'Question for the board', 'As of'],
    fc.constantFrom('headline', 'areas'),
    word,
    word,
    day,
  ),
});

/** A title may say as of which day a file speaks, also of one before the last board. */
const spoken = fc.constantFrom('', 'As at 30 October 2026', 'As at 20 November 2026');

/** Not every file comes every month. */
const brought = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 8, maxLength: 8 });

/** What a council brings in one month, by the names of its files. */
export const councilMonth = fc.tuple(month, spoken, brought).map(
  ([one, title, comes]) =>
    new Map(
      Object.entries(one)
        .filter((_, index) => index === 0 || comes[index] !== 0)
        .map(([name, text]) => [name, title === '' ? text : `${title}\r\n\r\n${text}`]),
    ),
);
