// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { OptionsError } from '#src/cli/optionsError.ts';
import { conformanceOptions } from './options.ts';

const address = 'https://board.example/data/v1/';
const read = (...args: string[]) => conformanceOptions([address, ...args], {});

describe('the options of npm run conformance', () => {
  test('leave out what records, where that is asked for', () => {
    expect(read('--read-only')).toEqual({ address, token: null, origin: null, writes: null });
  });

  test('take an address without its last stroke too', () => {
    expect(conformanceOptions([address.slice(0, -1), '--read-only'], {}).address).toBe(address);
  });

  test('name the board to record on, and who does', () => {
    expect(read('--authority', 'E06999001', '--token', 'a', '--observer-token', 'b')).toEqual({
      address,
      token: 'a',
      origin: null,
      writes: { authority: 'E06999001', token: 'a', observerToken: 'b' },
    });
  });

  test('take tokens from the environment, where no list of processes shows them', () => {
    const environment = { BOARD_TOKEN: 'a', BOARD_OBSERVER_TOKEN: 'b' };
    const { writes } = conformanceOptions([address, '--authority', 'E06999001'], environment);
    expect(writes).toEqual({ authority: 'E06999001', token: 'a', observerToken: 'b' });
  });

  test.each([
    ['no address', [], /one address, found 0/],
    ['two addresses', [address, address], /one address, found 2/],
    ['an address that is none', ['board', '--read-only'], /board: wanted an address/],
    ['recording without a board for it', [address, '--token', 'a'], /--token and --authority/],
    [
      'recording without a member',
      [address, '--authority', 'E06999001'],
      /--token and --authority/,
    ],
    [
      'a board that is none',
      [address, '--authority', 'Exampleshire', '--token', 'a'],
      /--authority Exampleshire: wanted an ONS code/,
    ],
    [
      'an origin that is an address',
      [address, '--origin', address],
      /--origin .*: wanted an origin/,
    ],
    ['an option that is none', [address, '--fast'], /--fast/],
  ])('refuse %s', (_, args, message) => {
    expect(() => conformanceOptions(args, {})).toThrow(OptionsError);
    expect(() => conformanceOptions(args, {})).toThrow(message);
  });
});
