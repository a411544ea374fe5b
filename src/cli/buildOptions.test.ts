import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exampleshire, testAuthorities } from '#mocks/exampleshire.ts';
import type { AuthoritiesFile } from '#src/core/model/authority.ts';
import { bundledAuthorityCode } from '#src/data/build.ts';
import { buildOptions } from './buildOptions.ts';
import { OptionsError } from './optionsError.ts';

const [first] = testAuthorities.authorities;
if (!first) throw new Error('Exampleshire is missing');
const file: Pick<AuthoritiesFile, 'authorities' | 'regions' | 'country'> = {
  country: testAuthorities.country,
  regions: testAuthorities.regions,
  authorities: [
    { ...first, formerCodes: ['E06999000'] },
    { ...first, code: bundledAuthorityCode, name: 'The bundled one', shortName: 'Bundled' },
  ],
};

describe('a build', () => {
  test('opens with the bundled board and goes to dist, unless it is said otherwise', () => {
    expect(buildOptions([], file)).toEqual({
      authorityCode: bundledAuthorityCode,
      opensAt: '',
      outDir: resolve('dist'),
      worksOffline: true,
    });
  });

  test('needs the network at every load where that is asked for', () => {
    expect(buildOptions(['--no-offline'], file).worksOffline).toBe(false);
  });

  test.each([exampleshire, 'E06999000', 'exampleshire', ' Exampleshire '])(
    'opens with the authority that %j names',
    (named) => {
      expect(buildOptions(['--authority', named], file).authorityCode).toBe(exampleshire);
    },
  );

  test.each([
    [
      'an authority that there is not',
      ['--authority', 'Nowhere'],
      '--authority Nowhere: no authority',
    ],
    ['an option that it has not', ['--authorty', 'E06999001'], "Unknown option '--authorty'"],
    ['an option without its value', ['--out'], "'--out <value>' argument missing"],
  ])('refuses %s', (_, args, message) => {
    expect(() => buildOptions(args, file)).toThrow(OptionsError);
    expect(() => buildOptions(args, file)).toThrow(message);
  });
});

describe('a build for a set of authorities', () => {
  const opensAt = (set: string) => buildOptions(['--set', set], file).opensAt;

  test.each([
    ['Example Region', 'region-E12999001'],
    ['neighbours of Exampleshire', `neighbours-${exampleshire}`],
    ['below good', 'below-good'],
    ['Once Inadequate', 'once-inadequate'],
    ['Exampleland', 'england'],
    ['Bundled, exampleshire', `list-${bundledAuthorityCode}-${exampleshire}`],
  ])('opens %s side by side', (set, address) => {
    expect(opensAt(set)).toBe(`/authorities?set=${address}`);
  });

  test('is refused for a name that nobody has, and says which sets there are', () => {
    expect(() => opensAt('Bundled, Nowhere')).toThrow(OptionsError);
    expect(() => opensAt('Bundled, Nowhere')).toThrow(
      '"Nowhere" is no authority and no set. Sets are the regions (Example Region)',
    );
  });
});
