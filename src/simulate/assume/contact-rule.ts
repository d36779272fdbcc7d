import { type Domain, decisionKey, type Profile } from '../../kernel/index.ts';
import type { Pathway } from '../../pathway/index.ts';
import type { AskAssumption, SimulationAssumptions } from './assumptions.ts';
import { drawKey, type PersonDraws } from './draws.ts';

/** What may come of one domain at a contact: shares, and the hashes with which they are drawn, at the contact's own count. */
export interface DomainRule {
  readonly domain: Domain;
  /** The domain's bit in a set of domains. */
  readonly bit: number;
  readonly asked: number;
  readonly offered: number;
  readonly accepted: number;
  readonly reached: number;
  readonly askedKey: number;
  readonly offeredKey: number;
  readonly acceptedKey: number;
  readonly reachedKey: number;
  readonly waitKey: number;
  readonly attrs: Readonly<Record<string, unknown>>;
  readonly desk: string | undefined;
}

/** A contact as the simulator uses it. */
export interface ContactRule {
  readonly id: string;
  readonly insteadOf: string | undefined;
  /** The number that counts meetings. */
  readonly meeting: number;
  /** Whether anybody counts what is raised here. */
  readonly counted: boolean;
  /** In the order in which the contact raises them. */
  readonly domains: readonly DomainRule[];
  /** The domains of a set of places in `domains`. */
  listOf(set: number): readonly Domain[];
}

/** The domains of a pathway as sets: each has a bit. */
export interface DomainBits {
  bit(domain: Domain): number;
  /** The domains in which a person has a need, as a set. */
  of(profile: Profile): number;
}

export function domainBits({ meaning, contacts }: Pick<Pathway, 'meaning' | 'contacts'>): DomainBits {
  const names = Object.keys(meaning.domains ?? {});
  const all = names.length > 0 ? names : [...new Set(Object.values(contacts).flatMap(({ raises }) => raises))];
  const bits = new Map(all.map((domain, place) => [domain, 1 << place]));
  const bit = (domain: Domain) => bits.get(domain) ?? 0;
  const needs = new Map(Object.entries(meaning.needs ?? {}).map(([need, domain]) => [need, bit(domain)]));
  const traits = Object.entries(meaning.traits ?? {}).map(([field, domain]) => [field, bit(domain)] as const);
  return {
    bit,
    of(profile) {
      let set = 0;
      for (const need of profile.needs) set |= needs.get(need) ?? 0;
      for (const [field, of] of traits) {
        const value = profile[field];
        if (value === true || (typeof value === 'number' && value > 0)) set |= of;
      }
      return set;
    },
  };
}

/** The contact that an event was: its own, or the special case of it among the contacts that a move raised. */
export function contactMet(rules: ReadonlyMap<string, ContactRule>, raised: readonly string[], own: string): ContactRule | undefined {
  for (const id of raised) {
    const rule = rules.get(id);
    if (rule?.insteadOf === own) return rule;
  }
  return rules.get(own);
}

/** The domains raised at the next meeting of a contact, as a set of places. */
export function raisedNext({ meeting, domains: rules }: ContactRule, draws: PersonDraws): number {
  const occurrence = draws.countOf(meeting);
  let set = 0;
  for (let place = 0; place < rules.length; place += 1) {
    const { asked, askedKey } = rules[place] as DomainRule;
    if (draws.at(askedKey, occurrence) < asked) set |= 1 << place;
  }
  return set;
}

/** The contacts of a pathway by name, with how often each raises what. */
export function contactRules(pathway: Pathway, { asks, desks = [] }: SimulationAssumptions): ReadonlyMap<string, ContactRule> {
  const bits = domainBits(pathway);
  const deskOf = new Map(desks.flatMap((desk) => (desk.domains ?? []).map((domain) => [domain, desk] as const)));
  const domainRule = (ask: AskAssumption): DomainRule => {
    const { contact, domain } = ask;
    const key = (part: string): number => decisionKey(`${part}.${contact}.${domain}`) | 0;
    const desk = deskOf.get(domain);
    return {
      domain,
      bit: bits.bit(domain),
      asked: ask.asked.value,
      offered: ask.offered.value,
      accepted: ask.accepted.value,
      reached: ask.reached.value,
      askedKey: key('asked'),
      offeredKey: key('offered'),
      acceptedKey: key('accepted'),
      reachedKey: key('reached'),
      waitKey: key('reach'),
      attrs: Object.freeze(desk === undefined ? { contact, domain } : { contact, domain, service: desk.service ?? desk.id }),
      desk: desk?.id,
    };
  };
  return new Map(
    Object.entries(pathway.contacts).map(([id, { raises, insteadOf }]) => {
      const own = new Map(asks.filter(({ contact }) => contact === id).map((ask) => [ask.domain, ask]));
      const rules = raises.flatMap((domain) => own.get(domain) ?? []).map(domainRule);
      return [id, { id, insteadOf, meeting: drawKey(`contact.${id}`), counted: own.size > 0, domains: rules, listOf: listsOf(rules) }];
    }),
  );
}

function listsOf(rules: readonly DomainRule[]): (set: number) => readonly Domain[] {
  const lists = new Map<number, readonly Domain[]>();
  return (set) => {
    let list = lists.get(set);
    if (!list) {
      list = rules.filter((_, place) => (set & (1 << place)) !== 0).map(({ domain }) => domain);
      lists.set(set, list);
    }
    return list;
  };
}
