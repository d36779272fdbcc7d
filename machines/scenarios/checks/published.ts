import type { AssumedValue, FitCheck, FitPart } from 'justice-pathway/simulate';
import { calibration } from '../../assumptions/index.ts';
import { counted } from '../../assumptions/number.ts';
import type { EventType } from '../../vocabulary.ts';
import { all, remanded, type Some } from './events.ts';

export const longest =
  'Of the longest sentences, and of those for life (some 980 people in 2022), only what falls into ten years is simulated.';
export const served = 'A person who is sentenced to time already served leaves from court here.';
export const already =
  'Every disposal that is final counts, those of other cases of people in prison among them; also a new sentence after a breach, which is no new conviction.';
export const callings =
  'Arrivals in prison and first callings cannot both be as published, for with 14 in 100 of as many callings remanded more people would arrive: the arrivals were counted later and are kept to.';
export const cohort = 'Every disposal and liberation counts here; the published cohort takes the first of each person in a year.';

export function check(
  id: string,
  label: string,
  number: AssumedValue,
  fitted: boolean,
  part: FitPart,
  unit = 'share',
  differs?: string,
): FitCheck {
  return { id, label, unit, published: number, fitted, part, ...(differs ? { differs } : {}) };
}

/** A population in prison is that of a law. */
export function byLaw(of: FitCheck): FitCheck {
  return { ...of, byLaw: true };
}

export function known(id: string, fitted: boolean, part: FitPart): FitCheck {
  const { label, number } = published(id);
  return check(id, label, number, fitted, part);
}

export function funnel(id: string, of: EventType, per: EventType, value: number): FitCheck {
  return check(id, `${published(id).label}, for each before it`, counted(value, '2019-20', 'J07'), true, {
    kind: 'ratio',
    of: all(of),
    per: all(per),
  });
}

export function remand(id: string, p: number, expect: Some, stopsAt: Some): FitCheck {
  return { ...known(id, true, { kind: 'quantile', p, trigger: remanded, expect, window: null, stopsAt, inCase: 'same' }), unit: 'days' };
}

export function published(id: string): { readonly label: string; readonly number: AssumedValue } {
  const found = calibration.find((each) => each.id === id);
  if (!found) throw new Error(`no published figure "${id}"`);
  return { label: found.label, number: found };
}
