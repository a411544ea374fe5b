/**
 * What the board must never say of Herefordshire, because no source read supports it. Each claim is
 * looked for in one sentence at a time, by words that would make it.
 */

interface Claim {
  readonly name: string;
  /** Every pattern of one of these makes the claim, where all of it is found in one sentence. */
  readonly made: readonly (readonly RegExp[])[];
  /** Sentences that make it: the patterns are proven on them. */
  readonly examples: readonly string[];
}

const ended =
  /\b(lifted|ended|removed|revoked|withdrawn|over|concluded|discharged|exited|no longer under)\b/i;
const settled =
  /\b(closed|completed?|signed[ -]off|resolved|discharged|achieved|delivered|settled)\b/i;
const agencyLocal = /\b(57\.5|72) ?(%|per ?cent)/i;
const agencyNational = /\b(55\.2|33\.9|18\.3)\b/;
const cause =
  /\b(because of|caused?|thanks to|as a result|due to|owing to|resulted? (in|from)|led to|leads to|driven by|drove|explains?|contributed to|brought about|following from)\b/i;
const workforceWords =
  /\b(agency|turnover|vacanc(y|ies)|caseloads?|workforce|social workers|staffing|absence)\b/i;
const gradeWords =
  /\b(grades?|graded|judged|judgements?|inadequate|outstanding|Good|requires improvement|Ofsted(’s)? (rating|result))\b/;

export const claims: readonly Claim[] = [
  {
    name: 'that the direction was lifted or intervention ended',
    made: [
      [/\b(direction|intervention)\b/i, ended],
      [
        /\b(out of|exit(s|ed)? from|left|end of|release from) (the )?(statutory )?(direction|intervention)\b/i,
      ],
      [/\bcommissioner\b/i, /\b(role|appointment|term)\b/i, /\b(ended|concluded|lifted)\b/i],
    ],
    examples: [
      'The statutory direction was lifted in 2026.',
      'Intervention ended when the grade became Good.',
      'Herefordshire has exited from intervention.',
      'The Commissioner’s role has ended.',
    ],
  },
  {
    name: 'that an area of 2022 was closed or completed',
    made: [
      [/\b(2022|nine areas|ten areas)\b/i, /\b(areas?|list|items?|actions?)\b/i, settled],
      [/\bsigned[ -]off\b/i],
      [/\bareas?\b/i, /\b(closed|completed)\b/i],
    ],
    examples: [
      'Seven of the nine areas of 2022 were completed.',
      'The 2022 list was signed off.',
      'Three areas closed since the last meeting.',
    ],
  },
  {
    name: 'that the areas of July 2025 are resolved',
    made: [
      [/\b(July 2025|mid-2025|monitoring visit 7)\b/i, settled],
      [/\bresolved\b/i],
      [/\b(fixed|put right|dealt with)\b/i, /\bareas?\b/i],
    ],
    examples: [
      'The areas raised in July 2025 are settled, as the grade is Good.',
      'Audit moderation is now resolved.',
      'Both areas were put right.',
    ],
  },
  {
    name: 'a BRAG rating, a target or a forecast of the council',
    made: [
      [/\bB?RAG\b/],
      [/\b(targets?|forecasts?|projected|projection|trajectory|on track|off track)\b/i],
      [/\b(rated|rating|scored|status) (is |was |as )?(blue|green|amber|red)\b/i],
    ],
    examples: [
      'BRAG: Green.',
      'The target is 15% by March 2027.',
      'Agency use is forecast to fall.',
      'Delivery is on track.',
      'Impact was rated amber.',
    ],
  },
  {
    name: 'a line over a change of framework',
    made: [
      [
        /\b(continuous|unbroken|joined|single) (line|series|run)\b/i,
        /\b(2012|2014|care leavers)\b/i,
      ],
      [/\bcare leavers\b/i, /\b(rose|improved|moved|fell) from\b/i],
      [
        /\b(since|from) (2012|2014)\b/i,
        /\b(up|down|rose|fell|improved|declined) \w+ (steps?|grades?)\b/i,
      ],
    ],
    examples: [
      'Care leavers have a continuous line from 2014 to 2025.',
      'Care leavers improved from requires improvement to Good.',
      'Since 2014 the overall judgement rose one grade.',
    ],
  },
  {
    name: 'Ofsted’s own words on the two areas of November 2025',
    made: [
      [/\bOfsted\b/, /[“"‘][^”"’]*(LADO\b|Local Authority Designated Officer|private fostering)/],
      [
        /\bOfsted\b.*\b(wrote|said|says|in its words|puts? it)\b/,
        /\b(LADO|Designated Officer|private fostering)\b/,
      ],
      [/significant achievement/i],
    ],
    examples: [
      '“management oversight of the Local Authority Designated Officer (LADO) function” — Ofsted, inspection of November 2025',
      'Ofsted said in November 2025 that private fostering needs work.',
      'Inspectors called it a significant achievement.',
    ],
  },
  {
    name: 'what the priority actions of July 2021 were',
    made: [
      [
        /\bpriority actions?\b/i,
        /\b(were|was|included?|covered|concerned|asked)\b/i,
        /:|\bto\b|\bon\b/,
      ],
    ],
    examples: ['The priority actions included supervision on every case.'],
  },
  {
    name: 'one agency rate from mixed bases',
    made: [[agencyLocal, agencyNational]],
    examples: [
      'Agency use fell from 72% in 2023 to 33.9% a year later.',
      'It fell from 55.2 to 57.5% and then to 18.3.',
    ],
  },
  {
    name: 'that grades measure workforce stability, or that one caused the other',
    made: [
      [gradeWords, workforceWords, cause],
      [/\b(grades?|judgements?)\b/i, /\bmeasures?\b/i, /\b(stability|stable|workforce)\b/i],
    ],
    examples: [
      'The grade rose to Good because of lower turnover.',
      'A stable workforce led to the Outstanding judgement.',
      'Inadequate judgements caused vacancies to rise.',
      'The grade measures how stable the workforce is.',
    ],
  },
  {
    name: 'that a post was permanent from a date',
    made: [
      [
        /\bpermanent(ly)?\b/i,
        /\b(director|chief executive|head of|post|DCS|commissioner)\b/i,
        /\b(from|since|on|in|as of|until) [^.]*\b(19|20)\d\d\b/i,
      ],
    ],
    examples: [
      'Tina Russell has been permanent director since 1 July 2024.',
      'The chief executive’s post was made permanent in May 2021.',
    ],
  },
];

const graded = '(Inadequate|Requires improvement|Good|Outstanding)';

/**
 * What the board must never say of an authority whose latest inspection began in April 2026 or later:
 * that a source left its overall grade out, or that it has one.
 */
export const noOverallClaims: readonly Claim[] = [
  {
    name: 'that a source left out an overall grade that Ofsted does not give',
    made: [
      [/\b(sources?|files?)\b[^;:]*\b(no|without|lacks?|missing)\b[^;:]*\boverall\b/i],
      [/\b(no|without an?) overall grade\b( is)?( given)?( known)? in (the|these) (source|files)/i],
      [/^No overall grade is (given|known)\b/i],
      [/^(Overall|Overall effectiveness): the published files have no grade\b/i],
    ],
    examples: [
      'The source gives no overall grade for it.',
      'Brent has no overall grade in these files.',
      'No overall grade in the source',
      'No overall grade is given: Good for leadership.',
      'Overall: the published files have no grade of the latest inspection of Brent.',
    ],
  },
  {
    name: 'an overall grade of an inspection that has none',
    made: [
      [new RegExp(`\\b${graded} overall\\b[^;]*\\b(April|May) 2026\\b`), /^(?!.*\bafter\b)/],
      [
        new RegExp(
          `\\b[Oo]verall( effectiveness)?( grade)?( is| was| rose| fell| stayed|:) [^;]*${graded}[^;]*\\b(April |May )?2026\\b`,
        ),
      ],
    ],
    examples: [
      'Good overall in April 2026.',
      'Overall: Good in 2018, 2023 and 2026.',
      'Overall stayed Good between February 2023 and April 2026.',
    ],
  },
];

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The sentences of a page, each line of it for itself: a number’s point ends none. */
export const sentencesOf = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line) => plain(line).split(/(?<=[.!?][”"’)]?) (?=[\p{Lu}“"‘(\d])/u))
    .filter((sentence) => sentence !== '');

/**
 * The claims that a text makes, with the sentence that makes each.
 *
 * @param quotations Texts that stand word for word as a source has them, or that deny a claim; they
 *   are taken out first, and nothing that is only like them.
 * @param looked The claims that are looked for.
 */
export function claimsIn(
  text: string,
  quotations: readonly string[] = [],
  looked: readonly Claim[] = claims,
): string[] {
  const longestFirst = quotations.map(plain).toSorted((a, b) => b.length - a.length);
  const lines = text.split('\n').map((line) => {
    let own = plain(line);
    for (const quotation of longestFirst) own = own.replaceAll(quotation, ' … ');
    return own;
  });
  return sentencesOf(lines.join('\n')).flatMap((sentence) =>
    looked
      .filter(({ made }) => made.some((all) => all.every((pattern) => pattern.test(sentence))))
      .map(({ name }) => `${name}: ${sentence}`),
  );
}
