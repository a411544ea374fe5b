// @vitest-environment node
import { type CellObject, read, utils } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { zipOf } from '#src/import/files/testZip.ts';
import { madeFile, madeNames } from '#tests/spreadsheets/madeFiles.ts';
import { type Cell, cellName, type Sheet, spreadsheetLimits } from './cell.ts';
import { cleanText } from './cleanText.ts';
import { readSpreadsheet } from './readSpreadsheet.ts';

const none = () => false;
const bytesOf = (text: string) => new TextEncoder().encode(text);
const shown = ({ rows }: Pick<Sheet, 'rows'>) =>
  rows.map((cells) => cells.map((cell) => cell?.text ?? ''));
const textOf = async (
  bytes: Uint8Array<ArrayBuffer>,
  isHeading: (text: string) => boolean = none,
) => {
  const { sheets, reading, remarks } = await readSpreadsheet('a.csv', bytes, isHeading);
  return {
    rows: shown(sheets[0] ?? { rows: [] }),
    reading,
    remarks: remarks.map(({ text }) => text),
  };
};

/** The day of a number of days since the end of 1899, as spreadsheets count. */
const dayOf = (serial: number): string =>
  new Date(Date.UTC(1899, 11, 30) + Math.round(serial * 86_400_000)).toISOString().slice(0, 10);

/** Whether another reader of workbooks found the same in a cell. */
function expectSame(own: Cell | null, other: CellObject | undefined, place: string): void {
  if (other === undefined || other.t === 'z' || cleanText(String(other.v)) === '') {
    if (own?.kind !== 'no-result') expect([place, own]).toEqual([place, null]);
  } else if (own?.kind === 'date') {
    expect([place, dayOf(other.v as number)]).toEqual([
      place,
      expect.stringMatching(`^${own.text}`),
    ]);
  } else if (own?.number !== null && own?.number !== undefined) {
    expect([place, own.number]).toEqual([place, other.v]);
  } else if (own?.kind === 'error') expect([place, own.text]).toEqual([place, other.w]);
  else if (own?.kind === 'yes-no') expect([place, own.text === 'yes']).toEqual([place, other.v]);
  else if (own?.kind === 'too-long') expect(String(other.v).length).toBeGreaterThan(20_000);
  else expect([place, own?.text]).toEqual([place, cleanText(String(other.v))]);
}

describe('a workbook', () => {
  test('is of every form that councils use', () => {
    expect(madeNames.length).toBeGreaterThanOrEqual(14);
  });

  test.each(madeNames)('%s is read as another reader of workbooks reads it', async (name) => {
    const bytes = madeFile(name);
    const { sheets } = await readSpreadsheet(name, bytes, none);
    const other = read(bytes, { cellStyles: true, cellNF: true });
    expect(sheets.map((sheet) => sheet.name)).toEqual(other.SheetNames);
    let compared = 0;
    for (const [
      index,
      { name: title, rows, isHidden, hiddenRows, hiddenColumns, merges },
    ] of sheets.entries()) {
      const sheet = other.Sheets[title];
      const { s, e } = utils.decode_range(sheet?.['!ref'] ?? 'A1');
      expect([s.r, s.c]).toEqual([0, 0]);
      // The empty end of a sheet is as long as its formats reach, which is no matter here.
      for (let row = 0; row <= Math.min(e.r, 500); row += 1) {
        for (let column = 0; column <= Math.min(e.c, 60); column += 1) {
          const place = `${title}!${cellName(row, column)}`;
          expectSame(rows[row]?.[column] ?? null, sheet?.[cellName(row, column)], place);
          compared += 1;
        }
      }
      if (!name.endsWith('.xlsx')) continue;
      expect(isHidden).toBe((other.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0);
      const hidden = (list: readonly ({ hidden?: boolean } | undefined)[] | undefined) =>
        [...(list ?? [])].flatMap((one, at) => (one?.hidden ? [at] : []));
      expect([...hiddenRows]).toEqual(hidden(sheet?.['!rows']));
      expect([...hiddenColumns]).toEqual(hidden(sheet?.['!cols']));
      expect(
        merges.map(({ top, left, bottom, right }) => ({
          s: { r: top, c: left },
          e: { r: bottom, c: right },
        })),
      ).toEqual(sheet?.['!merges'] ?? []);
    }
    expect(compared).toBeGreaterThan(10);
  });

  test('has its cells as they are shown: shares, months, fixed digits, one kind of space', async () => {
    const { sheets, remarks } = await readSpreadsheet('m.xlsx', madeFile('messy.xlsx'), none);
    const [messy, hidden] = sheets;
    expect(shown(messy as Sheet).slice(1, 3)).toEqual([
      [
        '1.10',
        'Curly’s   text',
        '12.5%',
        '1234.50',
        '2026-03-29',
        '2027-01',
        'yes',
        'a formula without its result',
        '#DIV/0!',
        `${'x'.repeat(79)}…`,
      ],
      ['1.10', 'line\nbreak back', '30%', '0.30', '2026-10-25', '2026-04', 'no', '', '#REF!', ''],
    ]);
    expect([messy?.hiddenRows, messy?.hiddenColumns, hidden?.isHidden]).toEqual([
      new Set([2]),
      new Set([3]),
      true,
    ]);
    expect(messy?.merges).toEqual([{ top: 4, left: 1, bottom: 5, right: 3 }]);
    expect(remarks.map(({ cell, text }) => `${cell} ${text}`)).toEqual([
      'H2 Formulas are read as the values that were saved with them.',
      'H2 The result of a formula was not saved with the workbook.',
      'J2 Longer than 20,000 characters: it is not read.',
      'B3 Characters that cannot be seen, or that turn the direction of the text, were taken out.',
    ]);
  });

  test('of OpenDocument has its grouped, repeated and filtered rows, and says which are hidden', async () => {
    const { sheets } = await readSpreadsheet('p.ods', madeFile('plan.ods'), none);
    const [plan, old] = sheets;
    expect(shown(plan as Sheet)).toEqual([
      ['Ref', 'Area', 'Action', 'Lead', 'By when', 'RAG', 'Share'],
      ['1.10', 'Caseloads', 'Fill the posts', 'Head of Service', '2026-12-31', 'Amber', '12.5%'],
      ['1.2', '', 'Train\nmanagers', 'Head of Service', '2027-03', 'Green', '#N/A'],
      ['1.3', 'Supervision', 'Left over', 'Nobody', 'Ongoing', 'Red', '12.5%'],
      ['12.5%', '12.5%'],
      ['12.5%', '12.5%'],
    ]);
    expect(plan?.hiddenRows.has(3)).toBe(true);
    expect([...(plan?.hiddenColumns ?? [])]).toEqual([6]);
    expect(old?.isHidden).toBe(true);
  });

  const workbook = (cells: string, more: Readonly<Record<string, string>> = {}) =>
    zipOf({
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      '_rels/.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      'xl/workbook.xml':
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="One" sheetId="1" r:id="r1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${cells}</sheetData></worksheet>`,
      ...more,
    });
  const inline = (place: string, text: string) =>
    `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;

  test('keeps nothing of its macros, links and comments, and says so', async () => {
    const bytes = workbook(`<row r="1">${inline('A1', 'a')}</row>`, {
      'xl/vbaProject.bin': 'macro',
      'xl/externalLinks/externalLink1.xml': '<externalLink/>',
      'xl/comments1.xml': '<comments/>',
    });
    const { remarks, sheets } = await readSpreadsheet('m.xlsm', bytes, none);
    expect(sheets.map(shown)).toEqual([[['a']]]);
    expect(remarks.map(({ text }) => text)).toEqual([
      'Macros are not run and not kept.',
      'Links to other workbooks are not followed: the values saved last are read.',
      'Comments on cells are not read.',
    ]);
  });

  test('gives the value that was saved with a formula', async () => {
    const cells =
      '<row r="1"><c r="A1"><f>B1*2</f><v>42</v></c><c r="B1" t="str"><f>"x"</f><v>x</v></c></row>';
    const { sheets } = await readSpreadsheet('f.xlsx', workbook(cells), none);
    expect(sheets[0]?.rows[0]?.map((cell) => [cell?.text, cell?.isFormula])).toEqual([
      ['42', true],
      ['x', true],
    ]);
  });

  test('may be formatted down to its last row', async () => {
    const far = '<row r="1048575" ht="15"><c r="A1048575" s="0"/></row><row r="1048576" ht="15"/>';
    const bytes = workbook(`<row r="1">${inline('A1', 'a')}</row>${far}`);
    const { sheets } = await readSpreadsheet('f.xlsx', bytes, none);
    expect(sheets.map(shown)).toEqual([[['a']]]);
  });

  test.each([
    [
      'of cells that reach too far apart',
      workbook(
        `<row r="1">${inline('A1', 'a')}</row><row r="49000">${inline('GR49000', 'b')}</row>`,
      ),
      /49,000 rows by 200 columns; at most 5,000,000 cells/,
    ],
    [
      'of too many rows',
      workbook(`<row r="60000">${inline('A60000', 'b')}</row>`),
      /60,000 rows in a sheet; at most 50,000/,
    ],
    [
      'of too many columns',
      workbook(`<row r="1">${inline('XFD1', 'b')}</row>`),
      /16,384 columns in a sheet; at most 1,000/,
    ],
    ['without its parts', zipOf({ 'xl/workbook.xml': '<workbook/>' }), /cannot be read/],
    ['that is a Word document', zipOf({ 'word/document.xml': '' }), /Word document/],
    ['that is a ZIP file', zipOf({ 'a.csv': 'a' }), /no workbook/],
    [
      'of Excel 97',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      /has a password/,
    ],
    ['that is a PDF', bytesOf('%PDF-1.7'), /PDF/],
    ['without a byte', new Uint8Array(), /empty/],
    ['of more than 20 MB', new Uint8Array(spreadsheetLimits.bytes + 1), /21 MB; at most 20 MB/],
  ])('%s is refused with a sentence', async (_, bytes, reason) => {
    await expect(readSpreadsheet('x.xlsx', bytes, none)).rejects.toThrow(reason);
  });

  test('that unpacks to far more than it holds is not opened', async () => {
    const bomb = workbook('', { 'xl/sharedStrings.xml': ' '.repeat(310 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1_000_000);
    await expect(readSpreadsheet('bomb.xlsx', bomb, none)).rejects.toThrow(/far larger/);
  });

  test('that is damaged anywhere is read or refused, and never throws anything else', async () => {
    const whole = madeFile('review-tracker.xlsx');
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const bytes = whole.slice();
        bytes[at] = byte;
        const { name } = await readSpreadsheet('d.xlsx', bytes, none).then(
          () => ({ name: 'read' }),
          (error: Error) => error,
        );
        expect(['read', 'SpreadsheetError']).toContain(name);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a text', () => {
  const rows = [
    ['Ref', 'Lead'],
    ['1.1', 'Head; of, service'],
    ['1.2', 'Children’s “team” – £5'],
  ];
  const isHeading = (text: string) => ['Ref', 'Lead'].includes(text);
  const written = (delimiter: string) =>
    rows.map((cells) => cells.map((cell) => `"${cell}"`).join(delimiter)).join('\r\n');

  test.each([',', ';', '\t', '|'])('with %j between its cells is read', async (delimiter) => {
    const read = await textOf(bytesOf(written(delimiter)), isHeading);
    expect([read.rows, read.reading?.delimiter]).toEqual([rows, delimiter]);
  });

  test('in UTF-8, UTF-16 and Windows-1252 has the same cells, and a line to confirm it by', async () => {
    const text = written(',');
    const wide = new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
    const narrow = new Uint8Array(
      [...text].map(
        (one) => ({ '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96 })[one] ?? one.charCodeAt(0),
      ),
    );
    const read = await Promise.all(
      [bytesOf(`\uFEFF${text}`), wide, narrow].map((bytes) => textOf(bytes, isHeading)),
    );
    expect(read.map((one) => one.rows)).toEqual([rows, rows, rows]);
    expect(read.map((one) => one.reading?.encoding)).toEqual(['UTF-8', 'UTF-16', 'Windows-1252']);
    expect(read[2]?.reading?.sample).toContain('Children’s “team” – £5');
    expect(read.map(({ remarks }) => remarks)).toEqual([[], [], []]);
  });

  test('with titles above its headings has the delimiter of its headings', async () => {
    const text = 'A plan, with commas, in its title\n\nRef;Lead\n1.1;a, b, c\n';
    expect((await textOf(bytesOf(text), isHeading)).reading?.delimiter).toBe(';');
  });

  test('with old line ends, line breaks in its cells and empty rows keeps its rows', async () => {
    expect((await textOf(bytesOf('Ref,Lead\r1,"a\rb"\r\r2,c\r,\r'), isHeading)).rows).toEqual([
      ['Ref', 'Lead'],
      ['1', 'a\nb'],
      [''],
      ['2', 'c'],
    ]);
  });

  test('with a quotation mark that has no second one is read with a remark', async () => {
    expect((await textOf(bytesOf('Ref,Lead\n1,"a\n2,b\n'), isHeading)).remarks).toEqual([
      expect.stringContaining('no second one'),
    ]);
  });

  test('of any bytes is read or refused, and loses no character that can be seen', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.string({ maxLength: 8 }), { minLength: 2, maxLength: 4 }), {
          minLength: 1,
          maxLength: 6,
        }),
        async (cells) => {
          const text = [
            'Ref,Lead',
            ...cells.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')),
          ].join('\n');
          const read = await textOf(bytesOf(text), isHeading);
          const seen = (all: readonly (readonly string[])[]) =>
            all
              .flat()
              .map(cleanText)
              .filter((cell) => cell !== '');
          expect(seen(read.rows.slice(1))).toEqual(seen(cells));
        },
      ),
    );
  });
});
