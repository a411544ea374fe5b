import { type InadequateSpell, type Outcome, outcomes } from './afterInadequate.ts';

/** One drawing of the episodes; the page shows the one that fits, each scaled by little. */
export interface EpisodesSize {
  readonly width: number;
  readonly font: number;
  /** Distance of two rows. */
  readonly row: number;
  /** Room for names left of the lines; 0 where each name stands above its line. */
  readonly left: number;
  /** Room for the words at the ends of the lines. */
  readonly right: number;
  /** Whether the end of a line repeats the grade that heads its group. */
  readonly hasGradeAtEnd: boolean;
  /** How precisely the rows name the date of the Inadequate inspection. */
  readonly dates: 'month' | 'year';
}

/** Episodes of one outcome, by the distance of each row and of the heading from the top of the plot. */
export interface EpisodeGroup {
  readonly outcome: Outcome;
  /** Middle of the heading. */
  readonly heading: number;
  readonly rows: readonly { readonly episode: InadequateSpell; readonly y: number }[];
}

/** Where every row stands, in the units of the drawing, and how high they are together. */
export function placeEpisodes(
  episodes: readonly InadequateSpell[],
  { row, font }: Pick<EpisodesSize, 'row' | 'font'>,
): { readonly groups: readonly EpisodeGroup[]; readonly height: number } {
  let y = 0;
  const groups = outcomes.flatMap((outcome): EpisodeGroup[] => {
    const own = episodes.filter((one) => one.outcome === outcome);
    if (own.length === 0) return [];
    const heading = y + 1.3 * font;
    y = heading + 0.9 * font;
    const rows = own.map((episode, index) => ({ episode, y: y + (index + 0.5) * row }));
    y += own.length * row;
    return [{ outcome, heading, rows }];
  });
  return { groups, height: y + 0.4 * font };
}

/** Last month of the axis: whole years, and no fewer than two. */
export const lastMonth = (episodes: readonly InadequateSpell[]): number =>
  12 * Math.max(2, Math.ceil(Math.max(0, ...episodes.map(({ months }) => months ?? 0)) / 12));
