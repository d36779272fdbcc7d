import { isLearned, isUnsent, type Journey, profileAt } from '../journal/index.ts';
import { givenAs, givenObject } from '../kernel/given.ts';
import { type Contact, type Domain, domainsOfNeeds, type Instant, type NeedMeaning, type Vocabulary } from '../kernel/index.ts';

/** A contact that a person had, and what was raised there. */
export interface MomentHad {
  readonly contact: string;
  readonly label: string;
  readonly at: Instant;
  /** What could be raised here. */
  readonly could: readonly Domain[];
  /** What was raised; `undefined` where nobody wrote it down. */
  readonly raised: readonly Domain[] | undefined;
  /** Domains of known needs that could have been raised here and, by the record, were not. */
  readonly passed: readonly Domain[];
}

/** The next contact at which a domain can be raised. */
export interface NextMoment {
  readonly domain: Domain;
  readonly contact: string;
  readonly label: string;
  /** When, where a date is known. */
  readonly at?: Instant;
  /** `here`: by those in the room. `later`: only by referral from there. */
  readonly how: 'here' | 'later';
}

/** Which moments a person had, what was never raised, and the next contact where it could be. */
export interface MomentsInUse {
  readonly journey: string;
  /** In order of time. */
  readonly had: readonly MomentHad[];
  /** Domains of the person's needs that no record shows as raised, each with the contacts at which they could have been. */
  readonly neverRaised: readonly { readonly domain: Domain; readonly chances: number; readonly unrecorded: number }[];
  /** For each domain never raised, then for each put off: the first contact to come that can raise it. None found: it is not here. */
  readonly next: readonly NextMoment[];
  readonly deferred: readonly Domain[];
  /** Domains of the person's needs about which the record cannot say whether they were raised: they are not among `neverRaised`. */
  readonly notSeen: readonly Domain[];
}

/** What is known of contacts and words for moments in use. */
export interface MomentsOptions {
  readonly contacts: Readonly<Record<string, Contact>>;
  readonly vocabulary: Vocabulary;
  /** What the pathway means by its needs. */
  readonly meaning: NeedMeaning;
  /** Contacts to come, the next first: from a case's due times, or the usual order. @defaultValue none */
  readonly coming?: readonly { readonly contact: string; readonly at?: Instant }[];
  /** Only what happened by then. @defaultValue the journey's end of observation */
  readonly at?: Instant;
}

const raising = new Set(['moment.asked', 'moment.offered', 'moment.accepted', 'moment.declined', 'moment.deferred', 'moment.reached']);

/** Which moments a person had, which domain of a known need was never raised, and the next contact at which to raise it. */
export function momentsInUse(journey: Journey, options: MomentsOptions): MomentsInUse {
  givenAs('momentsInUse', 'journey', journey, '{id:text profile:object events:list}');
  givenAs('momentsInUse', 'options', options, '{contacts:object vocabulary:object meaning:object}');
  givenObject(options, 'momentsInUse', 'options', ['contacts', 'vocabulary', 'meaning']);
  const until = Math.min(options.at ?? journey.observationEnd, journey.observationEnd);
  const events = journey.events.filter((event) => event.at <= until);
  const learns = events.some(isLearned);
  const neededAt = (at: Instant) => (learns ? domainsOfNeeds(profileAt(journey, at).needs, options.meaning) : needed);
  const needed = domainsOfNeeds(profileAt(journey, until).needs, options.meaning);
  const raised = new Set<Domain>();
  const put = new Map<Domain, 'deferred' | 'answered'>();
  const had: MomentHad[] = [];
  for (const event of events) {
    for (const domain of event.asked ?? []) raised.add(domain);
    if (raising.has(event.type) && !isUnsent(event)) {
      const domain = event.attrs?.['domain'] as Domain | undefined;
      if (domain) {
        raised.add(domain);
        put.set(domain, event.type === 'moment.deferred' ? 'deferred' : 'answered');
      }
      continue;
    }
    const contact = contactOf(event.type, options);
    if (!contact) continue;
    const could = contact.raises;
    const told = event.asked ?? momentsAt(events, contact.id, event.at);
    const passed = told === undefined ? [] : neededAt(event.at).filter((domain) => could.includes(domain) && !told.includes(domain));
    had.push({ contact: contact.id, label: contact.label, at: event.at, could, raised: told, passed });
  }
  const silent = needed.filter((domain) => !raised.has(domain));
  const notSeen = silent.filter((domain) => isBlind(journey, domain));
  const never = silent.filter((domain) => !notSeen.includes(domain));
  const deferred = [...put].filter(([, state]) => state === 'deferred').map(([domain]) => domain);
  return {
    journey: journey.id,
    had,
    neverRaised: never.map((domain) => ({
      domain,
      chances: had.filter((each) => each.could.includes(domain)).length,
      unrecorded: had.filter((each) => each.could.includes(domain) && each.raised === undefined).length,
    })),
    deferred,
    notSeen,
    next: [...never, ...deferred.filter((domain) => !never.includes(domain))].flatMap((domain) => nextFor(domain, until, options)),
  };
}

/** Whether the record cannot show, at any time of it, that a domain was raised. A log that never holds moments has nothing to say of them. */
function isBlind({ unseen = [] }: Journey, domain: Domain): boolean {
  return unseen.some((gap) => gap.domain === domain || (!gap.neverRecorded && (gap.types?.some((type) => raising.has(type)) ?? false)));
}

function contactOf(type: string, { vocabulary, contacts }: MomentsOptions): Contact | undefined {
  const id = Object.hasOwn(vocabulary, type) ? vocabulary[type]?.contact : undefined;
  return id !== undefined && Object.hasOwn(contacts, id) ? contacts[id] : undefined;
}

/** Domains that moment events of the same instant name at a contact; `undefined` where there are none. */
function momentsAt(events: Journey['events'], contact: string, at: Instant): readonly Domain[] | undefined {
  const found = events.filter((event) => event.at === at && raising.has(event.type) && event.attrs?.['contact'] === contact);
  return found.length === 0 ? undefined : found.map((event) => event.attrs?.['domain'] as Domain).filter((domain) => domain !== undefined);
}

function nextFor(domain: Domain, after: Instant, { coming = [], contacts }: MomentsOptions): NextMoment[] {
  const ahead = coming.filter((each) => (each.at === undefined || each.at >= after) && Object.hasOwn(contacts, each.contact));
  for (const how of ['here', 'later'] as const) {
    const found = ahead.find((each) => (how === 'here' ? contacts[each.contact]?.raises : contacts[each.contact]?.later)?.includes(domain));
    if (found) {
      const contact = contacts[found.contact] as Contact;
      return [{ domain, contact: contact.id, label: contact.label, how, ...(found.at === undefined ? {} : { at: found.at }) }];
    }
  }
  return [];
}
