import { render } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { ratingName, ratings } from '#src/core/model/rating.ts';
import { RatingChip } from './RatingChip.tsx';

const draw = (chip: React.ReactNode) => render(chip).container;

describe(RatingChip, () => {
  test('says what is rated and the word, and no more where the council gives no meaning', () => {
    for (const rating of ratings) {
      const chip = draw(<RatingChip of="Delivery" rating={rating} />);
      expect(chip).toHaveTextContent(new RegExp(`^Delivery: ${ratingName[rating]}$`));
    }
  });

  test('adds what the council means by it', () => {
    const chip = draw(<RatingChip of="Impact" rating="amber" meaning="behind plan" />);
    expect(chip).toHaveTextContent('Impact: Amber');
    expect(chip).toHaveTextContent('behind plan');
  });

  test('has a shape of its own for each word', () => {
    const shapes = ratings.map((rating) => {
      const shape = draw(<RatingChip of="Impact" rating={rating} />).querySelector('svg');
      expect(shape).toHaveAttribute('aria-hidden', 'true');
      return shape?.innerHTML;
    });
    expect(new Set(shapes).size).toBe(ratings.length);
  });
});
