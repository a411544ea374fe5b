import { describe, expect, test } from 'vitest';
import { contactInWords } from './accessibilityWords.ts';

describe(contactInWords, () => {
  test('gives the contact that a council has set, in one sentence', () => {
    expect(contactInWords('access@exampleshire.example or 01234 567890')).toBe(
      'The contact for this board is access@exampleshire.example or 01234 567890.',
    );
    expect(contactInWords('The board’s officer.')).toBe(
      'The contact for this board is The board’s officer.',
    );
  });

  test('says that there is none, and whom to ask', () => {
    expect(contactInWords('')).toMatch(/^This board names no contact\. Ask the officer who sent/);
  });
});
