import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { trimHucre } from './trimHucre.ts';

type Handler = (code: string, id: string) => { code: string };

const { handler } = trimHucre().transform as unknown as { handler: Handler };
const pathOf = (name: string, folder = 'xlsx') => `node_modules/hucre/dist/${folder}/${name}.mjs`;
const trimmed = (name: string, folder?: string) =>
  handler(readFileSync(pathOf(name, folder), 'utf8'), pathOf(name, folder)).code;

describe('what is left out of the library of workbooks', () => {
  test('is what no workbook that is read is handed over with', () => {
    const code = trimmed('reader');
    expect(code).not.toMatch(/from "\.\/(?:chart-reader|pivot-reader|slicer-reader|crypto)/);
    expect(code).toContain('const parseChart = () => null;');
    expect(code).toContain('import { parseWorksheet } from "./worksheet.mjs";');
  });

  test('is what no workbook that is written has', () => {
    const code = trimmed('writer');
    expect(code).toContain('const writePivotTableParts = () => null;');
    expect(code).toContain('import { writeChart } from "./chart-writer.mjs";');
  });

  test('is what a browser does by itself, and nothing beside it', () => {
    const code = trimmed('reader', 'zip');
    expect(code).toContain('const inflate = () => null;');
    expect(code).toContain('import { crc32 } from "./deflate.mjs";');
  });

  test('would stop the build where it is no longer there', () => {
    expect(() => handler('export {};', pathOf('writer'))).toThrow(
      `${pathOf('writer')} no longer imports ./crypto/agile.mjs`,
    );
  });
});
