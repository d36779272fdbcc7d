import { PathwayError } from 'justice-pathway';
import type { AreaParameter, ChoiceOption, SimulationAssumptions, SpreadOf } from 'justice-pathway/simulate';
import { needs } from '../given.ts';
import { notKnown } from '../not-known.ts';

type To = SimulationAssumptions;

/** What differs between areas and is not known: each is multiplied, and the fit finds with what. */
export const areaParameters: readonly AreaParameter[] = [
  {
    id: 'returns',
    label: 'how many come back with a new case',
    ask: 'Ask the police how many of the people arrested in a year had been arrested in the year before.',
    from: 0.5,
    to: 1.4,
    apply: (to, times) => ({ ...to, returns: (to.returns ?? []).map((each) => ({ ...each, p: atMost(each.p, times, 0.98) })) }),
  },
  option(
    'kept-for-court',
    'how many are kept for court',
    'Ask the custody centre how many of those charged are kept for court.',
    0.4,
    2,
    'arrest',
    'police.release.refused',
  ),
  option(
    'opposed',
    'how often bail is opposed',
    'Ask the prosecutor how often bail is opposed.',
    0.4,
    1.9,
    'prosecution',
    'court.bail.opposed',
  ),
  option(
    'prison',
    'how often a sentence is prison',
    'Ask the court how many convictions end in prison.',
    0.4,
    2,
    undefined,
    'court.sentenced',
    'custody',
  ),
  option(
    'orders',
    'how often a sentence is a community payback order',
    'Ask justice social work how many orders began in the year.',
    0.4,
    2.2,
    undefined,
    'court.sentenced',
    'cpo',
  ),
  option(
    'diversion',
    'how often people are diverted',
    'Ask the prosecutor how many cases were referred for diversion.',
    0.3,
    3,
    'prosecution',
    'copfs.marked',
    undefined,
    'diversion',
  ),
  {
    id: 'sentence-length',
    label: 'how long prison sentences are',
    ask: 'Ask the prison service for the lengths of sentences of people from the area.',
    from: 0.5,
    to: 1.8,
    apply: (to, times) => ({
      ...to,
      choices: to.choices.map((choice) => ({ ...choice, options: choice.options.map((each) => longer(each, times)) })),
    }),
  },
  {
    id: 'remand-length',
    label: 'how long people are on remand',
    ask: 'Ask the court how long people wait on remand.',
    from: 0.5,
    to: 1.8,
    apply: (to, times) => ({
      ...to,
      choices: to.choices.map((choice) =>
        choice.stage === 'custody' && choice.state === 'remand.held'
          ? {
              ...choice,
              options: choice.options.map((each) =>
                each.wait ? { ...each, wait: { ...each.wait, spread: scaled(each.wait.spread, times) } } : each,
              ),
            }
          : choice,
      ),
    }),
  },
  {
    id: 'housing-need',
    label: 'how many have a housing need',
    ask: 'Ask the prison and the housing desk how many people have nowhere to live on liberation.',
    from: 0.4,
    to: 2,
    apply: (to, times) => ({
      ...to,
      arrivals: { ...to.arrivals, needs: { ...to.arrivals.needs, housing: atMost(to.arrivals.needs['housing'] as never, times, 0.95) } },
    }),
  },
  {
    id: 'applications',
    label: 'how many with a housing need apply as homeless',
    ask: 'Ask the housing desk how many applications name prison as the last address.',
    from: 0.4,
    to: 1.4,
    apply: (to, times) => ({
      ...to,
      services: to.services.map((step) => (step.id === 'application' ? { ...step, p: atMost(step.p, times, 0.99) } : step)),
    }),
  },
  {
    id: 'desk-load',
    label: 'how many other people use the desks for each place',
    ask: 'Ask the desk that the question is about, the housing desk first, how many people come on a Monday, and how long they wait.',
    from: 0.3,
    to: 2.5,
    apply: (to, times) => ({
      ...to,
      desks: (to.desks ?? []).map((desk) =>
        desk.others ? { ...desk, others: { ...desk.others, value: desk.others.value * times } } : desk,
      ),
    }),
  },
  {
    id: 'appointments',
    label: 'how long the wait for an appointment is',
    ask: 'Ask the services when the first appointment could be had today.',
    from: 0.2,
    to: 12,
    apply: (to, times) => ({
      ...to,
      desks: (to.desks ?? []).map((desk) => (desk.mode === 'appointment' ? { ...desk, lead: scaled(desk.lead, times) } : desk)),
    }),
  },
];

/** The assumptions with every parameter multiplied. @throws PathwayError `no-such-parameter`, `bad-number` for a multiplier beyond what is possible */
export function withParameters(to: To, times: Readonly<Record<string, number>>): To {
  needs('withParameters', 'to', to, 'an object');
  needs('withParameters', 'times', times, 'an object');
  for (const id of Object.keys(times)) {
    const found = areaParameters.find((each) => each.id === id);
    if (found) {
      const { from, to: most } = found;
      const value = times[id] as number;
      if (value >= from * 0.999 && value <= most * 1.001) continue;
      throw new PathwayError('bad-number', `"${id}" is multiplied with ${from} to ${most}, not with ${value}.`, { parameter: id, value });
    }
    const known = areaParameters.map((each) => each.id);
    throw new PathwayError('no-such-parameter', notKnown(`There is no parameter "${id}".`, id, known), { parameter: id });
  }
  return areaParameters.reduce((next, parameter) => {
    const value = times[parameter.id];
    return value === undefined ? next : parameter.apply(next, value);
  }, to);
}

function option(
  id: string,
  label: string,
  ask: string,
  from: number,
  to: number,
  stage: string | undefined,
  event: string,
  disposal?: string,
  route?: string,
): AreaParameter {
  const meant = (each: ChoiceOption): boolean =>
    each.event === event &&
    (disposal === undefined || each.attrs?.['disposal'] === disposal) &&
    (route === undefined || each.attrs?.['route'] === route);
  return {
    id,
    label,
    ask,
    from,
    to,
    apply: (of, times) => ({
      ...of,
      choices: of.choices.map((choice) => {
        if ((stage !== undefined && choice.stage !== stage) || !choice.options.some(meant)) return choice;
        const raw = choice.options.map((each) => (meant(each) ? each.p * times : each.p));
        const sum = raw.reduce((total, p) => total + p, 0);
        return { ...choice, options: choice.options.map((each, place) => ({ ...each, p: (raw[place] as number) / sum })) };
      }),
    }),
  };
}

function longer(option: ChoiceOption, times: number): ChoiceOption {
  const days = option.attrs?.['days'];
  if (option.event !== 'court.sentenced' || typeof days !== 'object' || !('draw' in days)) return option;
  return { ...option, attrs: { ...option.attrs, days: { draw: scaled(days.draw, times) } } };
}

function scaled(spread: SpreadOf, times: number): SpreadOf {
  switch (spread.kind) {
    case 'fixed':
      return { ...spread, value: spread.value * times };
    case 'uniform':
      return { ...spread, from: spread.from * times, to: spread.to * times };
    case 'lognormal':
      return { ...spread, median: spread.median * times };
    case 'bands':
      return { ...spread, bands: spread.bands.map(({ p, from, to }) => ({ p, from: from * times, to: to * times })) };
    default:
      return { ...spread, mean: spread.mean * times };
  }
}

function atMost<T extends { readonly value: number }>(of: T, times: number, most: number): T {
  return { ...of, value: Math.min(most, of.value * times) };
}
