import { describe, expect, test } from 'vitest';
import { clientAddress } from '#src/server/clientAddress.ts';
import { serverOptions } from '#src/server/options.ts';

const command = (...args: readonly string[]) => serverOptions(args).command;

describe('the command line of the backend', () => {
  test('serves on loopback, to no page elsewhere, and believes no header, unless it is told to', () => {
    const usual = { name: 'serve', port: 8040, host: '127.0.0.1', site: null, origins: [] };
    expect(command()).toEqual({ ...usual, hasProxy: false });
    expect(command('serve', '--proxy')).toEqual({ ...usual, hasProxy: true });
  });

  test('names a role only where it needs no quotes', () => {
    expect(command('grant', 'board_app')).toEqual({ name: 'grant', role: 'board_app' });
    for (const role of ['Board', 'board app', 'x; drop table audit', '']) {
      expect(() => command('grant', role)).toThrow('wanted a role in small letters');
    }
    expect(() => command('grant')).toThrow('wanted the name of a role');
  });

  test.each([
    [['end-member', 'x'], 'wanted a number'],
    [['private', 'Hereford'], 'wanted an ONS code'],
    [['add-member', '--name', 'Chair'], 'wanted at least one ONS code'],
    [['add-member', '--name', ' ', '--board', 'E06000019'], 'wanted what the board is to show'],
    [['serve', '--origin', 'board.example'], 'wanted an origin'],
    [['serve', '--port', '99999'], 'wanted a port'],
    [['explode'], 'is no command'],
  ])('says what is wrong with %j', (args, message) => {
    expect(() => command(...args)).toThrow(message);
  });
});

test('who asks through a web server is known by the address that it added, and by no other', () => {
  expect(clientAddress('127.0.0.1')).toBe('127.0.0.1');
  expect(clientAddress('127.0.0.1', '')).toBe('127.0.0.1');
  expect(clientAddress('127.0.0.1', '10.0.0.1, 192.0.2.7')).toBe('192.0.2.7');
});
