import type { AreaFit } from '../../simulate/index.ts';

/** What a fit found, in words: what it could not meet first. */
export function areaFitText(area: string, fit: AreaFit): string {
  const { sets, figures, couldNotMeet, pullApart, leftOpen, lawOf, people, simulations, cutShort } = fit;
  const used = figures.filter((figure) => figure.used);
  const tests = figures.filter((figure) => !figure.used);
  const lines = [
    `${area}: ${many(sets.length, 'set')} of numbers kept, from ${many(simulations, 'simulation')} of ${people} invented people in all.`,
    ...(cutShort ? ['The time was over before the search was: more could perhaps be met. Give it more with --seconds.'] : []),
    ...(lawOf === null
      ? []
      : [
          `Simulated under the law of release of ${lawOf}, the year of the figure for people in prison; --area and --assumptions take today's.`,
        ]),
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
    ...used.map(({ sentence, low, high }) => `  ${sentence} The kept sets give ${low ?? 'none'} to ${high ?? 'none'}.`),
    ...(tests.length === 0
      ? ['', 'No figure was kept for a test: nothing here shows that the fit holds beyond what it was made from.']
      : ['', 'Figures kept for the test', ...tests.map(({ sentence }) => `  ${sentence}`)]),
    '',
    'What the figures leave open, the most open first; each number is a multiplier of the national assumption',
    ...leftOpen.slice(0, 6).map(({ parameter, low, high, ask }) => `  ${parameter}: ${low} to ${high}. ${ask}`),
    '',
    couldNotMeet.length === 0
      ? 'The sets agree with the figures; that does not make them true. Nothing here predicts what a person will do.'
      : `The nearest that was found does not agree with ${couldNotMeet.length} of the ${many(used.length, 'figure')}: what is simulated with it is not this area. Nothing here predicts what a person will do.`,
  ];
  return `${lines.join('\n')}\n`;
}

/** One count is met by as many people as it takes, whatever they do. */
const onlySize = (used: AreaFit['figures']): string[] =>
  used.filter(({ unit }) => unit === 'a year' || unit === 'people').length === 1
    ? ['One count says only how large the area is: as many people come in as make it, and it does not test the other numbers.']
    : [];

const many = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
