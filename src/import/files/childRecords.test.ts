// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bytesOf, realFiles } from '#src/import/dataset/testFiles.ts';
import { childRecordsIn } from './childRecords.ts';
import { fileKind } from './fileKind.ts';
import { workbookOf, zipOf } from './testZip.ts';

const headings = ['Child Unique ID', 'Gender', 'Date of Birth (dd/mm/yyyy)', 'Allocated Worker'];
const child = ['EX000001', 'b) Female', '01/02/2014', 'Worker 17'];
const rows = [headings, child, ['EX000002', 'a) Male', '11/09/2011', 'Worker 4']];
const csv = (delimiter = ',', table: readonly (readonly string[])[] = rows) =>
  table.map((row) => row.join(delimiter)).join('\r\n');
const said =
  'what looks like records of single children: columns "Child Unique ID", "Date of Birth", "Allocated Worker"';

const utf16 = (text: string, isBigEndian: boolean, hasMark = true) => {
  const bytes = Buffer.from((hasMark ? '\uFEFF' : '') + text, 'utf16le');
  return new Uint8Array(isBigEndian ? bytes.swap16() : bytes);
};
const windows1252 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const page = `<html><body><table>${rows
  .map((row) => `<tr>${row.map((cell) => `<td class="x">${cell}</td>`).join('')}</tr>`)
  .join('')}</table></body></html>`;
const openDocument = zipOf({
  'META-INF/manifest.xml': '<manifest/>',
  'content.xml': `<office:spreadsheet>${rows
    .map(
      (row) =>
        `<table:table-row>${row
          .map((cell) => `<table:table-cell><text:p>${cell}</text:p></table:table-cell>`)
          .join('')}</table:table-row>`,
    )
    .join('')}</office:spreadsheet>`,
});
const oldWorkbook = new Uint8Array(
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
    ...rows.flat().map((text) => Buffer.from(`\u0000\u0000${text}\u0003`, 'latin1')),
  ]),
);

describe(childRecordsIn, () => {
  test.each(
    Object.entries({
      'with commas': bytesOf(csv()),
      'with a byte order mark': bytesOf(`\uFEFF${csv()}`),
      'with semicolons': bytesOf(csv(';')),
      'with tabs': bytesOf(csv('\t')),
      'with bars': bytesOf(csv('|')),
      'in UTF-16 as Excel saves "Unicode text"': utf16(csv('\t'), false),
      'in UTF-16 of the other order': utf16(csv(), true),
      'in UTF-16 without its mark': utf16(csv(), false, false),
      'in Windows-1252': windows1252(csv(',', [...rows, ['EX3', 'Ren\u00e9e', '1', '2']])),
      'under titles': bytesOf(
        `Exampleshire Council,\r\nList 6: children in need,as at 31 October\r\n\r\n${csv()}`,
      ),
      'in a workbook': workbookOf(rows),
      'in a workbook with its texts in the cells': workbookOf(rows, false),
      'in a workbook under titles': workbookOf([['Annex A'], ...rows]),
      'in an OpenDocument sheet': openDocument,
      'in a page with a table': bytesOf(page),
      'in a ZIP file': zipOf({ 'list6.csv': csv() }),
    }),
  )('finds records of children %s, and says only headings', (_, bytes) => {
    expect(childRecordsIn(bytes)).toBe(said);
  });

  test('finds them in an Excel workbook of before 2007', () => {
    expect(childRecordsIn(oldWorkbook)).toBe(said);
    expect(fileKind(oldWorkbook)).toBe('a file of an older office program or with a password');
  });

  test('never says a value, whatever stands in the file', () => {
    const all = [bytesOf(csv()), workbookOf(rows), bytesOf(page), oldWorkbook].map(childRecordsIn);
    for (const value of rows.slice(1).flat()) expect(all.join()).not.toContain(value);
    const bracketed = childRecordsIn(bytesOf('Ref,DOB (01/02/2014)\n1,2\n'));
    expect(bracketed).toBe('what looks like records of single children: columns "DOB"');
  });

  test.each([
    ['UPN,Score\nX,1\n', '"UPN"'],
    ['Name,D.O.B.\nA,1\n', '"D.O.B."'],
    ['Child ID\n17\n', '"Child ID"'],
    ['child_id,team\n17,a\n', '"child_id"'],
    ['Child’s date of birth,team\n17,a\n', '"Child’s date of birth"'],
    ['NHS number,team\n17,a\n', '"NHS number"'],
    ["Child's name,Social worker\nA,b\n", '"Child\'s name"'],
    ['Mosaic ID,Team\n1,b\n', '"Mosaic ID"'],
    ['LAchildID,PersonBirthDate\n1,2\n', '"LAchildID", "PersonBirthDate"'],
    ['CHILD,DECOM,RNE,LS\n1,2,3,4\n', '"CHILD", "DECOM", "RNE"'],
    [
      'Team,CIN Start Date,Primary Need Code,Case Status\n1,2,3,4\n',
      '"CIN Start Date", "Primary Need Code", "Case Status"',
    ],
    ['[{"childId": 1, "team": 2}]', '"childId"'],
    [
      '<Children><Child><LAchildID>1</LAchildID><UPN>2</UPN></Child></Children>',
      '"LAchildID", "UPN", "Child"',
    ],
  ])('knows the columns of %j', (text, columns) => {
    expect(childRecordsIn(bytesOf(text))).toBe(
      `what looks like records of single children: columns ${columns}`,
    );
  });

  test('knows a column of pupil numbers that has no heading, and does not show them', () => {
    const found = childRecordsIn(bytesOf('Y,A123456789012\nN,B12345678901C\n'));
    expect(found).toBe(
      'what looks like records of single children: a column of unique pupil numbers (UPN)',
    );
    expect(childRecordsIn(bytesOf('Y,A123456789012\n'))).toBeNull();
  });

  test('knows an extract of ChAT', () => {
    const text = 'ChAT section,Measure,Exampleshire,England,Period\nContacts,Contacts,1,,2026\n';
    expect(childRecordsIn(bytesOf(text))).toMatch(/^what looks like an extract of ChAT/);
    const workbook = workbookOf([["Children's services Analysis Tool (ChAT)"], ['Contacts', '1']]);
    expect(childRecordsIn(workbook)).toMatch(/^what looks like an extract of ChAT/);
  });

  test.each([
    'Area,Children with a plan,Child protection visits in time\nFront door,12,80%\n',
    'Ref,Recommendation,Action,Lead,By when,RAG\n1,Record the date of birth of each child,Audit,A. Lead,Ongoing,amber\n',
    'Ref,Recommendation,Action,Lead\n1,Date of birth,Audit,A. Lead\n2,Child ID,Audit,A. Lead\n',
    'measure,period,value\nDate of birth,2026,1\nUPN,2026,2\n',
    'time_period,sex,ethnicity,age,number_of_children\n2025,Total,Total,0 to 4,12\n',
    'Child outcomes,Number of children,Children’s number of social workers\n1,2,3\n',
    'No.,Ofsted Para No,Ofsted Area for Improvement,Lead,Action,By When,Progress,R/A/G\n1,2,3,4,5,6,7,8\n',
    'NOS,What?,Who?,How?,When?,Success measures,Current Status\n1,2,3,4,5,6,7\n',
    'Measure,Apr-25,May-25,Target,RAG\nAllocated children per worker,16,17,15,A\n',
    '<html><body><p>Date of birth</p></body></html>',
    '{"title": "Date of birth"}',
    '',
    'one line',
  ])('takes no other table for one: %j', (text) => {
    expect(childRecordsIn(bytesOf(text))).toBeNull();
  });

  test('takes none of the published files for one, nor the example folder', () => {
    for (const [file, bytes] of realFiles) expect(childRecordsIn(bytes), file).toBeNull();
    const folder = resolve(import.meta.dirname, '../../../docs/exampleshire');
    const names = readdirSync(folder);
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) {
      expect(childRecordsIn(new Uint8Array(readFileSync(join(folder, name)))), name).toBeNull();
    }
  });

  test('reads what is damaged, empty or huge without an error', () => {
    const whole = workbookOf(rows);
    for (let length = 0; length < whole.length; length += 7) childRecordsIn(whole.slice(0, length));
    for (let at = 0; at < whole.length; at += 3) {
      const damaged = whole.slice();
      damaged[at] = 255 - (damaged[at] ?? 0);
      expect(() => childRecordsIn(damaged)).not.toThrow();
    }
    expect(childRecordsIn(bytesOf('<tr>'.repeat(20_000)))).toBeNull();
  });
});

describe(fileKind, () => {
  test('goes by the content', () => {
    expect(fileKind(workbookOf(rows))).toBe('an Excel workbook');
    expect(fileKind(openDocument)).toBe('an OpenDocument file');
    expect(fileKind(zipOf({ 'word/document.xml': '<w/>' }))).toBe('a Word document');
    expect(fileKind(zipOf({ 'a.txt': 'a' }))).toBe('a ZIP file');
    expect(fileKind(bytesOf('%PDF-1.7'))).toBe('a PDF');
    expect(fileKind(bytesOf('PK,Name\n1,2\n'))).toBeNull();
  });
});
