/** The council's own ratings of its work, known as BRAG, best first. What each means the council says. */
export const ratings = ['blue', 'green', 'amber', 'red'] as const;

export type Rating = (typeof ratings)[number];

export const ratingName: Readonly<Record<Rating, string>> = {
  blue: 'Blue',
  green: 'Green',
  amber: 'Amber',
  red: 'Red',
};
