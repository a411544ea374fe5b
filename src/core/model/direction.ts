import type { PartialDate } from './partialDate.ts';

/** A statutory direction of the Secretary of State, as far as its beginning and end are recorded. */
export interface Direction {
  /** `null` where only its end is recorded. */
  readonly began: PartialDate | null;
  /** `null` where no record says that it ended: that does not say that it is in force. */
  readonly ended: PartialDate | null;
}

/** A beginning or an end of a direction, as a chart marks it. */
export interface DirectionMark {
  readonly on: PartialDate;
  readonly isEnd: boolean;
}

/** Every recorded beginning and end, oldest direction first. */
export const directionMarks = (directions: readonly Direction[]): DirectionMark[] =>
  directions.flatMap(({ began, ended }) => [
    ...(began === null ? [] : [{ on: began, isEnd: false }]),
    ...(ended === null ? [] : [{ on: ended, isEnd: true }]),
  ]);
