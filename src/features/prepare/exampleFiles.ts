/** Rows as text with commas; a cell with a comma or a quote stands in quotes. */
const csv = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((cells) =>
      cells
        .map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(','),
    )
    .join('\r\n');

const plan = csv([
  ['Exampleshire improvement plan, as at 2 November 2026'],
  [],
  ['Ref', 'Ofsted area', 'Action', 'Lead', 'By when', 'RAG', 'Progress'],
  [
    '1.1',
    'Quality of supervision',
    'Publish the supervision standard',
    'Head of Workforce',
    '31/10/2026',
    'Complete',
    '2.11.26 Published on 14 October',
  ],
  [
    '1.2',
    'Quality of supervision',
    'Every worker has supervision each month',
    'Head of Workforce',
    '31/03/2027',
    'Amber E',
    '2.11.26 64 of 80 in time',
  ],
  [
    '1.3',
    'Quality of supervision',
    'Train managers in reflective supervision',
    'Principal Social Worker',
    'Spring 2027',
    'Green',
    '2.11.26 Two cohorts done',
  ],
  [
    '2.1',
    'Caseloads',
    'No caseload above 18',
    'Assistant Director',
    'Ongoing',
    'Red',
    '2.11.26 Average 19.4',
  ],
  [
    '2.2',
    'Caseloads',
    'Fill twelve posts',
    'Assistant Director',
    '30/06/2027',
    'Amber',
    '2.11.26 Four offers made',
  ],
  [
    '3.1',
    'Front door',
    'Decide every contact in one working day',
    'Head of Front Door',
    '31/12/2026',
    'Green',
    '2.11.26 92% in October',
  ],
]);

const scorecard = csv([
  ['Measure', 'Good is', 'Target', 'May-26', 'Jun-26', 'Jul-26', 'Aug-26', 'Sep-26', 'Oct-26'],
  ['Average caseload', 'Low', '18', '21.2', '20.8', '20.9', '20.1', '19.8', '19.4'],
  ['Supervision held in time', 'High', '95%', '71%', '74%', '73%', '78%', '77%', '80%'],
  [
    'Agency share of social workers',
    'Low',
    '18%',
    '24.1%',
    '23.5%',
    '23.9%',
    '22.8%',
    '22.0%',
    '21.6%',
  ],
]);

/** A plan and a scorecard of a fictional council: every name and figure in them is invented. */
export const exampleFiles = (): File[] => [
  new File([plan], 'Exampleshire improvement plan.csv', { type: 'text/csv' }),
  new File([scorecard], 'Exampleshire scorecard.csv', { type: 'text/csv' }),
];
