import { addMonths } from '#src/core/model/measure.ts';

/**
 * Numbers that look random and are the same on each run (mulberry32).
 *
 * @returns A function whose every call gives the next number, 0 to 1.
 */
function exampleRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Made-up measures of a council that does not exist: so many, each of so many months to June 2026. */
export function exampleMeasures(count: number, months: number) {
  const random = exampleRandom(count * 1000 + months);
  const first = addMonths('2026-06', 1 - months);
  const known = (knownOn: string) => ({ knownOn, knownBy: 'published' });
  return Array.from({ length: count }, (_, index) => {
    const level = 20 + 60 * random();
    // Every third moves to another level in its last year, so that it has special causes.
    const shift = index % 3 === 0 ? 8 * (random() - 0.3) : 0;
    return {
      id: `example-measure-${index + 1}`,
      name: `Example measure ${index + 1}`,
      theme: `Example theme ${(index % 6) + 1}`,
      unit: 'percent',
      unitName: '% of examples',
      decimals: 1,
      polarity: index % 2 === 0 ? 'lower' : 'higher',
      period: 'month',
      kind: 'single',
      definition: 'Made up to measure how the page grows; no figure of any council.',
      numeratorName: 'Examples counted',
      denominatorName: 'Examples',
      owner: 'Head of Examples',
      sourceId: 'E1',
      values: Array.from({ length: months }, (_, month) => {
        const period = addMonths(first, month);
        const value = level + 5 * (random() - 0.5) + (month >= months - 12 ? shift : 0);
        const denominator = 200 + Math.round(20 * random());
        const numerator = Math.round((value * denominator) / 100);
        return {
          period,
          value: Math.round((1000 * numerator) / denominator) / 10,
          numerator,
          denominator,
          isProvisional: false,
          note: '',
          ...known(`${addMonths(period, 1)}-08`),
        };
      }),
      targets: [
        {
          ...known(`${first}-01`),
          from: first,
          value: Math.round(level),
          setBy: 'local',
          setByName: 'the Example Improvement Board',
        },
      ],
      trajectory: [],
      recalculations:
        months < 30
          ? []
          : [
              {
                ...known(`${addMonths(first, 16)}-01`),
                from: addMonths(first, 15),
                reason: 'a new way of working',
              },
            ],
      commentary: [],
      areaIds: [],
      actionIds: [],
    };
  });
}
