import { addDays, type CivilDate, HOUR, instantAt, type Profile, weekday } from '../kernel/index.ts';
import type { ArrivalAssumptions } from './assumptions.ts';
import type { PersonDraws } from './draws.ts';
import { shareAt } from './spread.ts';

/** An invented person, and where and when their journey begins. */
export interface InventedPerson {
  readonly profile: Profile;
  readonly stage: string;
  readonly at: number;
}

/** Invents a person from the assumptions: each trait has its own draw, so changing one changes no other. */
export function inventPerson(
  arrivals: ArrivalAssumptions,
  draws: PersonDraws,
  from: CivilDate,
  days: number,
  homeArea?: string,
): InventedPerson {
  const yes = (decision: string, share: { readonly value: number }): boolean => draws.next(`person.${decision}`) < share.value;
  const age = shareAt(arrivals.age.value, draws.next('person.age-band'));
  const needs = Object.entries(arrivals.needs).flatMap(([need, share]) => (yes(`need.${need}`, share) ? [need] : []));
  const profile: Profile = {
    needs,
    tenancy: shareAt(arrivals.tenancy.value, draws.next('person.tenancy')).value,
    has: {
      phone: yes('phone', arrivals.phone),
      photoId: yes('photoId', arrivals.photoId),
      bankAccount: yes('bankAccount', arrivals.bankAccount),
    },
    gpRegistered: yes('gp', arrivals.gpRegistered),
    dependants: yes('dependants', arrivals.dependants) ? 1 + Math.floor(3 * draws.next('person.dependants.count')) : 0,
    notifiableVictim: yes('victim', arrivals.notifiableVictim),
    age: Math.floor(age.from + (age.to - age.from) * draws.next('person.age')),
    sex: shareAt(arrivals.sex.value, draws.next('person.sex')).value,
    ...(homeArea === undefined ? {} : { homeArea }),
  };
  return { profile, stage: shareAt(arrivals.start.value, draws.next('person.start')).value, at: arrivalAt(arrivals, draws, from, days) };
}

/** A day in the span, kept with the share of its weekday, and an hour. */
function arrivalAt(arrivals: ArrivalAssumptions, draws: PersonDraws, from: CivilDate, days: number): number {
  const week = Math.floor(draws.next('person.week') * Math.max(1, Math.ceil(days / 7)));
  const day = shareAt(
    arrivals.weekdays.value.map((p, index) => ({ p, index })),
    draws.next('person.weekday'),
  ).index;
  const hour = shareAt(
    arrivals.hours.value.map((p, index) => ({ p, index })),
    draws.next('person.hour'),
  ).index;
  const offset = (day + 1 - weekday(from) + 7) % 7;
  const date = addDays(from, Math.min(week * 7 + offset, days - 1));
  return instantAt(date, Math.floor((hour + draws.next('person.minute')) * HOUR));
}
