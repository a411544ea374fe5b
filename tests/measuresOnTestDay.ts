import { exampleshire } from '#mocks/exampleshire.ts';
import { measuresPack } from '#mocks/measuresBoard.ts';
import type { Measure } from '#src/core/model/measure.ts';
import { testDay } from './testDay.ts';

/** Every month as it was said last, known on the day of the tests. */
const knownByTestDay = (measure: Measure): Measure => ({
  ...measure,
  values: measure.values.map(({ restatedFrom: _, ...value }) => ({
    ...value,
    knownOn: [value.knownOn, testDay].toSorted()[0] ?? testDay,
  })),
});

/** The files of Exampleshire with its measures up to November 2026, as its December board reads them. */
export const measuresFiles: Readonly<Record<string, unknown>> = {
  [`authorities/${exampleshire}/board-pack.json`]: {
    ...measuresPack,
    measures: (measuresPack.measures ?? []).map(knownByTestDay),
  },
};
