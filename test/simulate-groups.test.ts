import { assumptions, groupFigures, peopleGroups, releaseLever, scottishBankHolidays, scottishPathway } from 'justice-pathway/machines';
import { type GroupFigureRow, groupTable, simulateCohort } from 'justice-pathway/simulate';
import { expect, test } from 'vitest';

const cohort = simulateCohort({
  pathway: scottishPathway,
  assumptions: { ...assumptions, releaseLever },
  calendars: [scottishBankHolidays],
  people: 4000,
  seed: 21,
});
const rows = groupTable(cohort.journeys, peopleGroups, groupFigures, cohort.zone);
const row = (group: string, figure: string) => rows.find((each) => each.group === group && each.figure === figure) as GroupFigureRow;

/** Where more was published of one group than of another: the two groups, and how many times as much. */
const published = [
  { figure: 'payback-completed', more: '41-and-over', less: '31-40', times: 0.77 / 0.66, from: 'Howard League Scotland, 2019-20' },
  { figure: 'reconvicted', more: 'men', less: 'women', times: 0.296 / 0.233, from: 'Reconviction Rates in Scotland, 2012-13' },
  {
    figure: 'reconvicted',
    more: '31-40',
    less: '41-and-over',
    times: undefined,
    from: '0.56 reconvictions a person and 0.36, Reconviction Rates in Scotland, 2012-13',
  },
  { figure: 'diverted', more: 'under-21', less: '31-40', times: undefined, from: 'half of people in diversion were 16 to 20, 2019-20' },
  { figure: 'in-prison', more: 'men', less: 'women', times: undefined, from: '282 of 7,425 people in prison were women, 2022-23' },
  { figure: 'remanded', more: 'men', less: 'women', times: undefined, from: 'women are received and held less often, 2022-23' },
];

test.each(published)('$figure: more of $more than of $less, as published ($from)', ({ figure, more, less, times }) => {
  const [a, b] = [row(more, figure), row(less, figure)] as const;
  const error = (each: GroupFigureRow): number => ((each.high as number) - (each.low as number)) / (2 * 1.96);
  const apart = ((a.value as number) - (b.value as number)) / Math.hypot(error(a), error(b));
  // not by chance: a chi-square of one degree of freedom of 4 and more
  expect(apart ** 2 * Math.sign(apart)).toBeGreaterThan(4);
  if (times === undefined) return;
  const ratio = Math.log((a.value as number) / (b.value as number) / times);
  const off = Math.hypot(error(a) / (a.value as number), error(b) / (b.value as number));
  expect(Math.abs(ratio)).toBeLessThan(2.6 * off + Math.log(1.1));
});
