import type { FitPart, GroupFigure, PeopleGroup } from 'justice-pathway/simulate';
import { days } from './window.ts';

type Some = Extract<FitPart, { kind: 'share' }>['of'];
const all = (...events: readonly string[]): Some => events.map((type) => ({ type }));
const given = (event: string, of: Readonly<Record<string, string>>): Some => [{ type: event, where: of }];

const sexes = [
  ['men', 'Men', 'male'],
  ['women', 'Women', 'female'],
] as const;
const ages = [
  ['under-21', 'under 21', { under: 21 }],
  ['21-30', '21 to 30', { from: 21, under: 31 }],
  ['31-40', '31 to 40', { from: 31, under: 41 }],
  ['41-and-over', '41 and over', { from: 41 }],
] as const;

/** Everybody; by sex; by age; by both. */
export const peopleGroups: readonly PeopleGroup[] = [
  { id: 'everybody', label: 'Everybody', who: {} },
  ...sexes.map(([id, label, sex]) => ({ id, label, who: { sex } })),
  ...ages.map(([id, label, age]) => ({ id, label: `People ${label}`, who: { age } })),
  ...sexes.flatMap(([id, label, sex]) =>
    ages.map(([band, words, age]) => ({ id: `${id}-${band}`, label: `${label} ${words}`, who: { sex, age } })),
  ),
];

const sentenced = all('court.sentenced');
const died = (cause: string): Some => given('person.died', { cause });
const booked = all('police.custody.booked');
const inPrison = { from: all('custody.received'), to: all('custody.liberated', 'person.died', 'journey.ended') };
const ratio = (of: Some, per: Some, times?: number): FitPart => ({ kind: 'ratio', of, per, ...(times === undefined ? {} : { times }) });
const share = (of: Some, among: Some): FitPart => ({ kind: 'share', of, among, first: true });
const figure = (id: string, label: string, unit: string, part: GroupFigure['part']): GroupFigure => ({ id, label, unit, part });

/** What is told for groups of people: arrest, disposal, custody, completion, return, death and moving. Never for a person. */
export const groupFigures: readonly GroupFigure[] = [
  figure('people', 'People who came in', 'people', { kind: 'people' }),
  figure('diverted', 'Diversions begun, for each report', 'share', ratio(all('diversion.commenced'), all('police.report.submitted'))),
  figure(
    'remanded',
    'Remanded, of those bailed, ordained or remanded',
    'share',
    share(all('court.remanded'), all('court.bail.granted', 'court.ordained', 'court.remanded')),
  ),
  figure('custody', 'Disposals that are prison', 'share', share(given('court.sentenced', { disposal: 'custody' }), sentenced)),
  figure(
    'payback',
    'Disposals that are a community payback order',
    'share',
    share(given('court.sentenced', { disposal: 'cpo' }), sentenced),
  ),
  figure('fine', 'Disposals that are a fine', 'share', share(given('court.sentenced', { disposal: 'fine' }), sentenced)),
  figure('payback-completed', 'Orders completed, of those completed or revoked', 'share', {
    kind: 'share',
    of: all('cpo.completed'),
    among: [...all('cpo.completed'), ...given('order.breach.decided', { outcome: 'revoked' })],
  }),
  figure('reconvicted', 'Convicted again within a year of a disposal or a liberation', 'share', {
    kind: 'followed',
    trigger: [
      ...['fine', 'cpo', 'admonition', 'compensation', 'dtto', 'rlo', 'sds', 'deferred'].flatMap((disposal) =>
        given('court.sentenced', { disposal }),
      ),
      ...given('custody.liberated', { from: 'prison' }),
    ],
    expect: sentenced,
    window: days(365),
    inCase: 'later',
  }),
  figure('arrested-again', 'Arrested again within a year of an arrest', 'share', {
    kind: 'followed',
    trigger: booked,
    expect: booked,
    window: days(365),
    inCase: 'later',
  }),
  figure('in-prison', 'People in prison on an average day, for each arrest', 'people', { kind: 'years', between: inPrison, per: booked }),
  figure('deaths', 'Deaths, for each 1,000 arrests', 'in 1,000', ratio(all('person.died'), booked, 1000)),
  ...(
    [
      ['drugs', 'Drug-related deaths'],
      ['suicide', 'Probable suicides'],
      ['circulatory', 'Deaths of the circulation'],
      ['other', 'Deaths of other causes'],
    ] as const
  ).map(([cause, label]) => figure(`deaths-${cause}`, `${label}, for each 1,000 arrests`, 'in 1,000', ratio(died(cause), booked, 1000))),
  figure('moved', 'Moved to another area within a year of a liberation', 'share', {
    kind: 'followed',
    trigger: all('custody.liberated'),
    expect: all('person.area.changed'),
    window: days(365),
  }),
];
