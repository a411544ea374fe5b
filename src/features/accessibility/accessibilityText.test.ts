import { describe, expect, test } from 'vitest';
import { describeContact } from './accessibilityText.ts';

describe(describeContact, () => {
  test('gives the contact that a council has set, in one sentence', () => {
    expect(describeContact('access@exampleshire.example or 01234 567890')).toBe(
      'The contact for this board is access@exampleshire.example or 01234 567890.',
    );
    expect(describeContact('The board’s officer.')).toBe(
      'The contact for this board is The board’s officer.',
    );
  });

  test('says that there is none, and whom to ask', () => {
    expect(describeContact('')).toMatch(/^This board names no contact\. Ask the officer who sent/);
  });
});
