import { givenAs } from '../../kernel/given.ts';
import { addDays, type CivilDate, type Draws, decisionKey, HOUR, instantAt, type Profile, weekday } from '../../kernel/index.ts';
import type { ArrivalAssumptions, PersonFactor } from '../assume/assumptions.ts';
import { timesFor } from '../assume/concerns.ts';
import { drawKey, PersonDraws } from '../assume/draws.ts';
import { shareAt } from '../assume/spread.ts';

/** An invented person, where their journey begins, and what that stage is told. */
export interface InventedPerson {
  readonly profile: Profile;
  readonly stage: string;
  readonly input: Readonly<Record<string, unknown>>;
}

const keys = {
  ageBand: drawKey('person.age-band'),
  age: drawKey('person.age'),
  tenancy: drawKey('person.tenancy'),
  phone: drawKey('person.phone'),
  photoId: drawKey('person.photoId'),
  bankAccount: drawKey('person.bankAccount'),
  gp: drawKey('person.gp'),
  dependants: drawKey('person.dependants'),
  dependantCount: drawKey('person.dependants.count'),
  victim: drawKey('person.victim'),
  sex: drawKey('person.sex'),
  start: drawKey('person.start'),
};

/** Invents a person from the assumptions: each trait has its own draw, so changing one changes no other. */
export function inventPerson(arrivals: ArrivalAssumptions, draws: PersonDraws, homeArea?: string): InventedPerson {
  const possible = needKeys(arrivals);
  if (!(draws instanceof PersonDraws)) givenAs('inventPerson', 'draws', draws, '{draws:object counts:object ofCase:function}');
  if (homeArea !== undefined) givenAs('inventPerson', 'homeArea', homeArea, 'text');
  const yes = (key: number, share: { readonly value: number }): boolean => draws.nextOf(key) < share.value;
  const age = shareAt(arrivals.age.value, draws.nextOf(keys.ageBand));
  const needs: string[] = [];
  const profile: Profile & { needs: readonly string[] } = {
    needs,
    tenancy: shareAt(arrivals.tenancy.value, draws.nextOf(keys.tenancy)).value,
    has: {
      phone: yes(keys.phone, arrivals.phone),
      photoId: yes(keys.photoId, arrivals.photoId),
      bankAccount: yes(keys.bankAccount, arrivals.bankAccount),
    },
    gpRegistered: yes(keys.gp, arrivals.gpRegistered),
    dependants: yes(keys.dependants, arrivals.dependants) ? 1 + Math.floor(3 * draws.nextOf(keys.dependantCount)) : 0,
    notifiableVictim: yes(keys.victim, arrivals.notifiableVictim),
    age: Math.floor(age.from + (age.to - age.from) * draws.nextOf(keys.age)),
    sex: shareAt(arrivals.sex.value, draws.nextOf(keys.sex)).value,
    ...(homeArea === undefined ? {} : { homeArea }),
  };
  for (const [need, key, share, factors] of possible) {
    if (draws.nextOf(key) < (factors ? share.value * timesFor(factors, profile) : share.value)) needs.push(need);
  }
  // a list that grew keeps room for more
  profile.needs = needs.slice();
  return { profile, stage: shareAt(arrivals.start.value, draws.nextOf(keys.start)).value, input: toldOf(arrivals, profile) };
}

const nothing: Readonly<Record<string, unknown>> = Object.freeze({});

function toldOf({ told }: ArrivalAssumptions, { age, homeArea }: Profile): Readonly<Record<string, unknown>> {
  if (told === undefined) return nothing;
  const input: Record<string, unknown> = {};
  for (const [field, of] of Object.entries(told)) {
    if ('ageUnder' in of) input[field] = age !== undefined && age < of.ageUnder;
    else if (homeArea !== undefined) input[field] = homeArea;
  }
  return input;
}

type NeedKeys = readonly (readonly [string, number, { readonly value: number }, readonly PersonFactor[] | undefined])[];
const known = new WeakMap<ArrivalAssumptions, NeedKeys>();

function needKeys(arrivals: ArrivalAssumptions): NeedKeys {
  let found = known.get(arrivals);
  if (!found) {
    givenAs('inventPerson', 'arrivals', arrivals, '{start:object perYear:object sex:object}');
    found = Object.entries(arrivals.needs).map(
      ([need, share]) => [need, drawKey(`person.need.${need}`), share, arrivals.needFactors?.[need]] as const,
    );
    known.set(arrivals, found);
  }
  return found;
}

const when = {
  week: decisionKey('person.week'),
  weekday: decisionKey('person.weekday'),
  hour: decisionKey('person.hour'),
  minute: decisionKey('person.minute'),
};

/** When a person's journey begins: a day in the span, kept with the share of its weekday, and an hour. */
export function arrivalAt(arrivals: ArrivalAssumptions, draws: Draws, person: number, from: CivilDate, days: number, zone: string): number {
  const week = Math.floor(draws.draw(person, when.week, 0) * Math.max(1, Math.ceil(days / 7)));
  const day = placeAt(arrivals.weekdays.value, draws.draw(person, when.weekday, 0));
  const hour = placeAt(arrivals.hours.value, draws.draw(person, when.hour, 0));
  const offset = (day + 1 - weekday(from) + 7) % 7;
  const date = addDays(from, Math.min(week * 7 + offset, days - 1));
  return instantAt(date, Math.floor((hour + draws.draw(person, when.minute, 0)) * HOUR), zone);
}

/** The place in a list of shares at a draw. */
function placeAt(shares: readonly number[], draw: number): number {
  let sum = 0;
  for (let place = 0; place < shares.length; place += 1) {
    sum += shares[place] as number;
    if (draw < sum) return place;
  }
  return shares.length - 1;
}
