import { expect, test } from 'vitest';
import { onlyInLong, testsInPlaywrightList, testsInVitestList } from './longOnly.ts';

test('the list of Vitest is read with paths within the repository', () => {
  const listed = { name: 'a view > opens', file: '/board/src/view.test.ts', projectName: 'page' };
  expect(testsInVitestList([listed], '/board')).toEqual([
    { file: 'src/view.test.ts', project: 'page', title: 'a view > opens' },
  ]);
});

test('the list of Playwright is read at every depth and in every project', () => {
  const spec = (title: string, ...projects: string[]) => ({
    title,
    file: 'a.spec.ts',
    tests: projects.map((projectName) => ({ projectName })),
  });
  const file = { title: 'a.spec.ts', file: 'a.spec.ts', specs: [spec('one', 'site')] };
  const within = { title: 'a view', file: 'a.spec.ts', specs: [spec('two', 'site', 'file')] };
  const listed = testsInPlaywrightList({ suites: [{ ...file, suites: [within] }] });
  expect(listed.map(({ project, title }) => [project, title])).toEqual([
    ['site', 'one'],
    ['site', 'a view > two'],
    ['file', 'a view > two'],
  ]);
  expect(listed[0]?.file).toBe('tests/e2e/a.spec.ts');
});

test('what only the long run has is listed by file and counted', () => {
  const one = { file: 'a.spec.ts', project: 'site', title: 'one' };
  const usual = [one];
  const long = [one, { ...one, project: 'file' }, { ...one, title: 'two' }];
  expect(onlyInLong('tests', long, usual)).toBe(
    `a.spec.ts
  [file] one
  [site] two
2 tests only in npm run test:long, of which npm test runs 1 in another project`,
  );
});
