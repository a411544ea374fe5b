/** The first rows of a table, cell by cell. */
export type Cells = readonly (readonly string[])[];

/** Rows in which headings are looked for: titles and dates may stand above them. */
const headingRows = 20;

const child =
  '(?:unique|the|la|laa|former|current)?(?:childs?|pupils?|youngpersons?|persons?|clients?|careleavers?)';
const birth = '(?:expected)?(?:dateofbirth|birthdate|dob)';

/**
 * Headings, in lower-case letters and digits alone, of columns that only records of single people
 * have: as in Annex A of Ofsted's framework, the CIN census, SSDA903 and case management systems.
 */
const ofOnePerson: readonly RegExp[] = [
  new RegExp(
    `^${child}(?:unique)?(?:id|ids|identifier|identity|ref|refno|reference|referenceno|referencenumber|idno|idnumber|number|no)$`,
  ),
  /^(?:mosaic|liquidlogic|lcs|ics|eclipse|carefirst|frameworki|azeus|swift|paris)(?:person|client|child)?(?:id|idno|no|number|ref)$/,
  new RegExp(
    `^(?:${child}|mc|mothers?|unborn)?${birth}(?:or${birth})?(?:of(?:the)?child|child)?(?:ddmmyyyy|yyyymmdd)?$`,
  ),
  new RegExp(`^(?:${child})?(?:upn|uniquepupilnumber|uniquelearnernumber|uln|nhsno|nhsnumber)$`),
  /^(?:childs?|pupils?|youngpersons?)(?:full|first|last|family)?(?:name|names|forename|forenames|surname|initials)$/,
  /^nameof(?:the)?(?:child|pupil|youngperson)$/,
];

/** Headings of what was done for one child: three of them are a list of cases. */
const ofOneCase = new Set([
  'ageofchild',
  'ageofchildyears',
  'doesthechildhaveadisability',
  'primaryneedcode',
  'cinstartdate',
  'cinclosuredate',
  'cinplanstartdate',
  'cinplanenddate',
  'childprotectionplanstartdate',
  'childprotectionplanenddate',
  'datechildwaslastseen',
  'datethechildwaslastseen',
  'dateofthelaststatutoryvisit',
  'dateoflaststatutoryvisit',
  'datestartedtobelookedafter',
  'dateceasedtobelookedafter',
  'dateofcontact',
  'dateofreferral',
  'strategydiscussiondate',
  'dateofinitialchildprotectionconference',
  'initialcategoryofabuse',
  'latestcategoryofabuse',
  'placementstartdate',
  'placementpostcode',
  'allocatedteam',
  'allocatedworker',
  'casestatus',
  // SSDA903 names them so.
  'child',
  'decom',
  'dec',
  'rne',
  'rec',
  'plpost',
  'homepost',
]);

const upn = /^[A-HJ-NP-RT-Z]\d{11}[\dA-Z]$/;

/** What follows in brackets says how a column is written. */
const withoutBrackets = (heading: string): string => heading.replace(/[([].*$/s, '').trim();
const lettersOf = (heading: string): string =>
  withoutBrackets(heading)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');

/**
 * Why tables look like records of single children, or like numbers drawn from them: in words that
 * hold headings of the file and never a value of it. `null` where they do not look so.
 *
 * A whole heading is compared, not words in it: "Children with a plan" is no column of children.
 */
export function childRecordsAmong(tables: readonly Cells[]): string | null {
  const columns = tables.flatMap(columnsIn);
  if (columns.length > 0) {
    const names = [...new Set(columns)].slice(0, 12).map((name) => JSON.stringify(name));
    return `what looks like records of single children: columns ${names.join(', ')}`;
  }
  if (tables.some(hasPupilNumbers)) {
    return 'what looks like records of single children: a column of unique pupil numbers (UPN)';
  }
  return tables.some(isChat)
    ? 'what looks like an extract of ChAT, the Children’s Services Analysis Tool: numbers drawn from records of single children and not published'
    : null;
}

const filledIn = (row: readonly string[]): string[] => row.filter((text) => text.trim() !== '');

/**
 * Headings of single children. They stand in the first row that is about as wide as the table, or in
 * what stands above it; further down a lone cell is as likely to speak of such a column.
 */
function columnsIn(cells: Cells): string[] {
  const rows = cells.slice(0, headingRows).map(filledIn);
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const firstWide = rows.findIndex(({ length }) => length > 0.6 * width);
  for (const [index, row] of rows.entries()) {
    const people = row.filter((text) => ofOnePerson.some((one) => one.test(lettersOf(text))));
    const cases = row.filter((text) => ofOneCase.has(lettersOf(text)));
    const isEnough = people.length > (index > firstWide ? 1 : 0);
    if (isEnough || people.length + cases.length >= 3) {
      return [...people, ...cases].map(withoutBrackets);
    }
  }
  return [];
}

/** Two in one column, as one alone may be an example. */
function hasPupilNumbers(cells: Cells): boolean {
  const found = new Map<number, number>();
  for (const row of cells) {
    for (const [index, text] of row.entries()) {
      if (upn.test(text.trim())) found.set(index, (found.get(index) ?? 0) + 1);
    }
  }
  return [...found.values()].some((count) => count > 1);
}

const isChat = (cells: Cells): boolean =>
  cells
    .slice(0, headingRows)
    .some((row) =>
      row.some((text) =>
        /^(chatsection|childrensservicesanalysistool(chat)?)$/.test(lettersOf(text)),
      ),
    );
