// @vitest-environment node
import { describe, expect, test } from 'vitest';
import type { ListedPublication } from '#src/core/model/datasetFile.ts';
import { bytesOf, realBytes, realText } from '#src/import/dataset/testFiles.ts';
import { recogniseContent } from './recogniseContent.ts';

const listed = JSON.parse(realText('manifest.json')) as ListedPublication[];
const national = listed.filter(({ content }) => content !== 'own-records');

describe(recogniseContent, () => {
  test.each(national.map(({ file, content }) => [file, content]))(
    'knows %s by its headings',
    (file, content) => {
      expect(recogniseContent(realBytes(file))).toBe(content);
    },
  );

  test('knows a file with titles above its headings, and one with some headings of other names', () => {
    const history = realText('ofsted/ilacs_inspection_history_2018_to_2025.csv');
    expect(recogniseContent(bytesOf(`Title,,,\nThis table displays,,,\n${history}`))).toBe(
      'inspection-history',
    );
    const workforce = realText('dfe/csww_indicators_2017_to_2025.csv');
    const renamed = workforce.replace('inpost_fte', 'in_post').replace('cases', 'held');
    expect(recogniseContent(bytesOf(renamed))).toBe('workforce');
  });

  test('takes a council’s own records, another table and no table for none', () => {
    expect(recogniseContent(realBytes('herefordshire/judgements.csv'))).toBeNull();
    expect(
      recogniseContent(bytesOf('time_period,time_identifier\n2024,Reporting year\n')),
    ).toBeNull();
    expect(recogniseContent(bytesOf(''))).toBeNull();
  });
});
