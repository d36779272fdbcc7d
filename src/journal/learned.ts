import { z } from 'zod';
import { givenAs } from '../kernel/given.ts';
import { type Profile, profileTraits } from '../kernel/profile.ts';
import { correctedEvent } from './effective.ts';
import type { Entry } from './entry.ts';

/** The event by which something new is known of a person: needs, traits, what the person has. */
export const learnedType = 'person.learned';

const trait = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** What `person.learned` says. A field left out says nothing; `null` says that it is no longer known. */
export const learnedAttrs = {
  /** Needs that are known now, beside those known before. */
  needs: z.array(z.string()).optional(),
  /** Needs that are there no longer. */
  needsEnded: z.array(z.string()).optional(),
  has: z.record(z.string(), z.boolean().nullable()).optional(),
  tenancy: z.string().nullable().optional(),
  gpRegistered: z.boolean().nullable().optional(),
  dependants: z.number().nullable().optional(),
  supervision: z.string().nullable().optional(),
  notifiableVictim: z.boolean().nullable().optional(),
  homeArea: z.string().nullable().optional(),
  age: z.number().nullable().optional(),
  sex: z.string().nullable().optional(),
  /** Any other trait, such as the flags that rules of one's own ask for. */
  traits: z.record(z.string(), trait).optional(),
};

interface Told {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
}

/** Is this a word by which something new is known of the person? */
export function isLearned(event: Pick<Told, 'type'>): boolean {
  return event.type === learnedType;
}

/**
 * What is known of a person after more was learned. What cannot be read says nothing; the profile given is left as it is.
 * @example learn({ needs: [], has: {} }, { type: 'person.learned', attrs: { needs: ['housing'] } }).needs // ['housing']
 */
export function learn(profile: Profile, told: Told): Profile {
  givenAs('learn', 'profile', profile, '{needs:list has:object}');
  givenAs('learn', 'told', told, '{type:text}');
  const { attrs = {} } = told;
  const next: Record<string, unknown> = { ...profile };
  const ended = new Set(words(attrs['needsEnded']));
  const needs = profile.needs.filter((need) => !ended.has(need));
  next['needs'] = [...needs, ...words(attrs['needs']).filter((need, index, all) => !needs.includes(need) && all.indexOf(need) === index)];
  next['has'] = changed(profile.has, attrs['has']);
  const traits = changed(next, attrs['traits'], (name) => name !== 'needs' && name !== 'has');
  const named = Object.fromEntries(profileTraits.flatMap((name) => (attrs[name] === undefined ? [] : [[name, attrs[name]]])));
  return changed(traits, named) as Profile;
}

/** What is known of the person of a journey at an instant: all that was learned by then. */
export function profileAt(
  journey: { readonly profile: Profile; readonly events: readonly (Told & { readonly at: number })[] },
  at: number,
): Profile {
  givenAs('profileAt', 'journey', journey, '{profile:object events:list}');
  givenAs('profileAt', 'at', at, 'number');
  let known = journey.profile;
  for (const event of journey.events) if (event.at <= at && isLearned(event)) known = learn(known, event);
  return known;
}

/** Entries of some words that stand after more entries, as corrected: in order of time. */
export function standing(before: readonly Entry[], entries: readonly Entry[], is: (entry: Entry) => boolean): readonly Entry[] {
  let stand = before;
  for (const entry of entries) {
    if (entry.kind === 'event' && is(entry)) stand = [...stand, entry];
    if (entry.kind !== 'correction') continue;
    const target = entry.attrs?.['entry'];
    if (target !== undefined && stand.some((each) => each.id === target)) stand = stand.filter((each) => each.id !== target);
    const event = correctedEvent(entry);
    if (event && is(event)) stand = [...stand, event].sort((a, b) => a.at - b.at || a.seq - b.seq);
  }
  return stand;
}

function changed(of: Readonly<Record<string, unknown>>, by: unknown, may: (name: string) => boolean = () => true): Record<string, unknown> {
  const next = { ...of };
  if (typeof by !== 'object' || by === null || Array.isArray(by)) return next;
  for (const [name, value] of Object.entries(by)) {
    if (!may(name) || value === undefined || name === '__proto__') continue;
    if (value === null) delete next[name];
    else next[name] = value;
  }
  return next;
}

function words(of: unknown): string[] {
  return Array.isArray(of) ? of.filter((each): each is string => typeof each === 'string') : [];
}
