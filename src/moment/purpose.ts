import { type Entry, standing } from '../journal/index.ts';
import { givenAs } from '../kernel/given.ts';
import { type Domain, domainsOfNeeds, formatInstant, type Instant, type NeedMeaning, type Profile, tryInstant } from '../kernel/index.ts';
import type { Moment } from './moment.ts';

/**
 * What a service needs to know for one purpose, and no more. Fields are paths: `person`, `contact`, `at`, `domain`,
 * and those of the profile such as `profile.homeArea` or `profile.has.phone`. Nothing that is not listed can leave.
 */
export interface Purpose {
  readonly id: string;
  /** In words that a person can agree to. */
  readonly label: string;
  readonly domain: Domain;
  readonly fields: readonly string[];
}

/**
 * The facts that a purpose lets out of a moment and a profile. Of the needs only those of the purpose's own domain are told, by what the pathway means by them.
 * @example disclose({ id: 'h', label: 'A home', domain: 'housing', fields: ['profile.homeArea'] }, moment, profile, pathway.meaning) // { profile: { homeArea: 'Alloa' } }
 */
export function disclose(purpose: Purpose, moment: Moment, profile: Profile, meaning: NeedMeaning): Record<string, unknown> {
  givenAs('disclose', 'purpose', purpose, '{id:text label:text fields:list}');
  givenAs('disclose', 'moment', moment, '{id:text case:text present:list}');
  givenAs('disclose', 'profile', profile, '{needs:list has:object}');
  givenAs('disclose', 'meaning', meaning, 'object');
  const all: Record<string, unknown> = {
    person: moment.person,
    contact: moment.contact,
    at: formatInstant(moment.at, 'UTC'),
    domain: moment.domain,
    profile,
  };
  const told: Record<string, unknown> = {};
  for (const path of purpose.fields) {
    const value = path === 'profile.needs' ? ownNeeds(purpose, profile, meaning) : leaf(all, path.split('.'));
    if (value !== undefined) place(told, path.split('.'), value);
  }
  return told;
}

const agreed = 'referral.consented';
const withdrawn = 'referral.consent.withdrawn';

/** Has the person agreed, by the journal, that facts go to this service or for this domain? The latest word counts, until it expires. */
export function recordedConsent(
  history: readonly Entry[],
  to: { readonly service: string; readonly domain: Domain },
  at?: Instant,
): boolean {
  givenAs('recordedConsent', 'history', history, '[id:text case:text person:text]');
  givenAs('recordedConsent', 'to', to, '{service:text domain:text}');
  givenAs('recordedConsent', 'at', at, 'number?');
  let stands = false;
  for (const entry of [...history].sort((a, b) => a.at - b.at || a.seq - b.seq)) {
    if (at !== undefined && entry.at > at) continue;
    const { service, domain } = entry.attrs ?? {};
    const fits = service === to.service || (service === undefined && domain === to.domain);
    if (entry.type === agreed && fits) stands = at === undefined || !ended(entry, at);
    // A withdrawal that names nothing withdraws all.
    if (entry.type === withdrawn && (fits || (service === undefined && domain === undefined))) stands = false;
  }
  return stands;
}

/** Is this a word on consent? */
function isConsent(entry: Pick<Entry, 'type'>): boolean {
  return entry.type === agreed || entry.type === withdrawn;
}

/** The words on consent that stand after more entries, as corrected. */
export function standingConsents(before: readonly Entry[], entries: readonly Entry[]): readonly Entry[] {
  return standing(before, entries, isConsent);
}

/** A consent may say until when it holds: `until`, a date (its whole day, in UTC) or a time with an offset. */
function ended(consent: Entry, at: Instant): boolean {
  const until = consent.attrs?.['until'];
  if (typeof until === 'number') return at >= until;
  if (typeof until !== 'string') return false;
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(until) ? tryInstant(`${until}T23:59:59.999Z`) : tryInstant(until);
  // A limit that nobody can read is no consent.
  return instant === undefined || at > instant;
}

function ownNeeds(purpose: Purpose, profile: Profile, meaning: NeedMeaning): string[] | undefined {
  const needs = profile.needs.filter((need) => need === purpose.domain || domainsOfNeeds([need], meaning).includes(purpose.domain));
  return needs.length > 0 ? needs : undefined;
}

/** A single value; a path that ends at an object tells nothing, so that no list of fields lets out more than it names. */
function leaf(of: unknown, path: readonly string[]): unknown {
  let value: unknown = of;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}

function place(into: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [key, ...rest] = path as [string, ...string[]];
  if (rest.length === 0) {
    into[key] = value;
    return;
  }
  const inner = (into[key] ?? {}) as Record<string, unknown>;
  into[key] = inner;
  place(inner, rest, value);
}
