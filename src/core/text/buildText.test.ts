import { describe, expect, test } from 'vitest';
import { describeAccount, describeBuild, describeRenew } from './buildText.ts';

describe(describeBuild, () => {
  test('names version, day and content', () => {
    expect(
      describeBuild({ version: '0.1.0', builtOn: '2026-11-22', contentHash: '1a2b3c4d5e6f' }),
    ).toBe('Board version 0.1.0, built on 22 November 2026, content 1a2b3c4d5e6f.');
  });

  test('names only the version where nothing was built', () => {
    expect(describeBuild({ version: '0.1.0', builtOn: null, contentHash: null })).toBe(
      'Board version 0.1.0.',
    );
  });
});

describe(describeRenew, () => {
  test('says of a file and of a site how old it is and whom to ask', () => {
    expect(describeRenew(120, { isOneFile: true })).toBe(
      'This file was built 120 days ago: newer data may exist. Ask whoever gave it to you for a newer one.',
    );
    expect(describeRenew(1200, { isOneFile: false })).toBe(
      'This site was built 1,200 days ago: newer data may exist. Ask whoever runs it whether a newer build is due.',
    );
    expect(describeRenew(1, { isOneFile: true })).toContain('1 day ago');
  });
});

describe(describeAccount, () => {
  test('calls a board of published data no publication of the council', () => {
    expect(describeAccount(false, ['Compiled by this project'])).toBe(
      'An independent reading of published data, not a publication of the council, of Ofsted or of the Department for Education.',
    );
  });

  test('calls what a council has filled its own account, and names who gave it', () => {
    expect(describeAccount(true, ['Exampleshire Council'])).toBe(
      'The council’s own account of its work, given by Exampleshire Council, beside an independent reading of published data. Not a publication of Ofsted or of the Department for Education.',
    );
    expect(describeAccount(true, [])).toMatch(/^The council’s own account of its work, beside/);
  });

  test('says nothing of the council before its board is there', () => {
    expect(describeAccount(null, [])).not.toContain('council');
  });
});
