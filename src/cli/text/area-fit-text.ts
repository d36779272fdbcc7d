import type { AreaFit } from '../../simulate/index.ts';

/** What a fit found, in words: what it could not meet first. */
export function areaFitText(area: string, fit: AreaFit): string {
  const { sets, figures, couldNotMeet, pullApart, lawOf, people, simulations, cutShort } = fit;
  const used = figures.filter((figure) => figure.used);
  const tests = figures.filter((figure) => !figure.used);
  const lines = [
    `${area}: ${many(sets.length, 'set')} of numbers kept, from ${many(simulations, 'simulation')} of ${people} invented people in all.`,
    ...(cutShort
      ? [
          'The time was over before the search was: more could perhaps be met. Give it more with --seconds. A set may be told as the search found it, without a second look at other people, which flatters it.',
        ]
      : []),
    ...(lawOf === null
      ? []
      : [
          `Simulated under the law of release of ${lawOf}, the year of the figure for people in prison; --area and --assumptions take today's.`,
        ]),
    ...unsized(fit),
    ...severalYears(used),
    '',
    ...(couldNotMeet.length === 0
      ? [used.length === 1 ? 'The one figure is met.' : `All ${used.length} figures are met.`, ...onlySize(used)]
      : [
          `Could not meet ${couldNotMeet.length} of ${used.length}:`,
          ...couldNotMeet.map((each) => `  ${each}`),
          ...(pullApart === null ? [] : [`  ${pullApart}`]),
        ]),
    '',
    'Figures that were used',
    ...used.map(
      ({ sentence, low, high }) => `  ${sentence}${sets.length > 1 ? ` The kept sets give ${low ?? 'none'} to ${high ?? 'none'}.` : ''}`,
    ),
    ...(tests.length === 0
      ? ['', 'No figure was kept for a test: nothing here shows that the fit holds beyond what it was made from.']
      : ['', 'Figures kept for the test', ...tests.map(({ sentence }) => `  ${sentence}`)]),
    '',
    ...openLines(fit),
    '',
    couldNotMeet.length === 0
      ? 'The sets agree with the figures; that does not make them true. Nothing here predicts what a person will do.'
      : `The nearest that was found does not agree with ${couldNotMeet.length} of the ${many(used.length, 'figure')}: what is simulated with it is not this area. Nothing here predicts what a person will do.`,
  ];
  return `${lines.join('\n')}\n`;
}

/** Ranges say something only where several sets were kept. */
function openLines({ sets, leftOpen, cutShort }: AreaFit): string[] {
  if (sets.length < 2) return ['A single set was kept: what the figures leave open is not known.'];
  return [
    `What the figures leave open${cutShort ? ', as far as the search came' : ''}, the most open first; each number is a multiplier of the national assumption`,
    ...leftOpen.slice(0, 6).map(({ parameter, low, high, ask }) => `  ${parameter}: ${low} to ${high}. ${ask}`),
  ];
}

/** Waits and shares do not tell how large an area is. */
const unsized = ({ figures, sets }: AreaFit): string[] =>
  figures.some(isCount)
    ? []
    : [
        `No number of people was given: how large the area is is not known, and it is simulated as the nation is (${sets[0]?.perYear ?? 'an unknown number of'} people come in a year).`,
      ];

/** Figures of different years are held against one simulated year. */
function severalYears(used: AreaFit['figures']): string[] {
  const yearOf = ({ year }: AreaFit['figures'][number]): string => (year ?? '').trim().replace('/', '-');
  const years = [...new Set(used.map(yearOf))].filter((year) => year !== '').sort();
  if (years.length < 2) return [];
  const named = years.map((year) => {
    const of = used.filter((figure) => yearOf(figure) === year);
    return `${year}: ${of.map(({ label }) => label).join(', ')}`;
  });
  return [`The figures are of different years, and were fitted as if they were of one (${named.join('; ')}).`];
}

const isCount = ({ used, unit }: AreaFit['figures'][number]): boolean => used && (unit === 'a year' || unit === 'people');

/** One count is met by as many people as it takes, whatever they do. */
const onlySize = (used: AreaFit['figures']): string[] =>
  used.filter(isCount).length === 1
    ? ['One count says only how large the area is: as many people come in as make it, and it does not test the other numbers.']
    : [];

const many = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
