import { isUnsent, type Journey, type JourneyEvent } from '../../journal/journey.ts';
import { isLearned, profileAt } from '../../journal/learned.ts';
import type { Instant } from '../../kernel/instant.ts';
import { domainsOfNeeds, type EventMeaning } from '../../kernel/meaning.ts';
import type { Vocabulary } from '../../kernel/vocabulary.ts';
import { remembered } from '../judge/memo.ts';
import { wasRaised } from '../judge/raised.ts';
import { cannotSee } from '../unseen.ts';
import type { Finding } from '../verdict.ts';

export type MomentAnswer = 'accepted' | 'offered' | 'declined' | 'notAsked' | 'tooLate';
export type MomentCell = Record<MomentAnswer, number>;
/** Cells by contact, then domain. */
export type MomentRows = ReadonlyMap<string, ReadonlyMap<string, MomentCell>>;

/** Counts the moments of one journey after another. */
export interface MomentTally {
  take(journey: Journey): void;
  /** The counts, once it is known which answers came after a rule of the domain had run out. */
  rows(findings: readonly Finding[]): MomentRows;
  /** Journeys whose record cannot show, for some of the time or all of it, what was offered and answered. */
  notSeen(): number;
}

interface Offer {
  readonly journey: string;
  readonly at: Instant;
  readonly domain: string;
  readonly cell: MomentCell;
  readonly answer: MomentAnswer;
}

const offering = ['moment.offered', 'moment.accepted', 'moment.declined'];

export function momentTally({
  vocabulary = {},
  meaning,
}: {
  readonly vocabulary?: Vocabulary;
  readonly meaning: EventMeaning;
}): MomentTally {
  const usual = remembered((type) => (Object.hasOwn(vocabulary, type) ? vocabulary[type]?.contact : undefined));
  const contactOf = ({ type, attrs }: JourneyEvent): string | undefined => {
    const named = attrs?.['contact'];
    return typeof named === 'string' ? named : usual(type);
  };
  const rows = new Map<string, Map<string, MomentCell>>();
  const offers: Offer[] = [];
  const cellOf = (contact: string, domain: string): MomentCell => {
    let row = rows.get(contact);
    if (row === undefined) {
      row = new Map();
      rows.set(contact, row);
    }
    let cell = row.get(domain);
    if (cell === undefined) {
      cell = { accepted: 0, offered: 0, declined: 0, notAsked: 0, tooLate: 0 };
      row.set(domain, cell);
    }
    return cell;
  };
  const takeAsked = (event: JourneyEvent, asked: readonly string[], needed: readonly string[]) => {
    let contact: string | undefined;
    for (const domain of needed) {
      if (wasRaised(asked, domain)) continue;
      contact ??= contactOf(event) ?? event.type;
      cellOf(contact, domain).notAsked += 1;
    }
  };
  let blind = 0;
  return {
    notSeen: () => blind,
    take(journey) {
      const { events, observationEnd, unseen } = journey;
      if (cannotSee(unseen, offering, events[0]?.at ?? observationEnd, observationEnd)) blind += 1;
      let needed: readonly string[] | undefined;
      let learns = false;
      for (let position = 0; position < events.length; position += 1) {
        const event = events[position] as JourneyEvent;
        if (event.at > observationEnd) continue;
        if (isLearned(event)) learns = true;
        if (event.asked) {
          if (learns || needed === undefined) needed = domainsOfNeeds(profileAt(journey, event.at).needs, meaning);
          takeAsked(event, event.asked, needed);
        }
        if (event.type !== 'moment.offered' || isUnsent(event)) continue;
        const domain = event.attrs?.['domain'];
        if (typeof domain !== 'string') continue;
        const cell = cellOf(contactOf(event) ?? 'not recorded', domain);
        offers.push({ journey: journey.id, at: event.at, domain, cell, answer: answerTo(journey, position, domain) });
      }
    },
    rows(findings) {
      const late = lateByJourney(findings);
      for (const { journey, at, domain, cell, answer } of offers.splice(0)) {
        const isLate = late.get(journey)?.some((one) => one.ruleDomain === domain && (one.dueAt as Instant) < at && one.triggerAt <= at);
        cell[isLate ? 'tooLate' : answer] += 1;
      }
      return rows;
    },
  };
}

/** Whether an answer says that a rule ran out, by itself and not at one contact. */
export function hasRunOut({ verdict, domain, dueAt }: Finding): boolean {
  return (verdict === 'missed' || verdict === 'met-late') && domain === undefined && dueAt !== undefined;
}

function lateByJourney(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (!hasRunOut(finding)) continue;
    const list = found.get(finding.journey);
    if (list === undefined) found.set(finding.journey, [finding]);
    else list.push(finding);
  }
  return found;
}

/** What was answered to an offer: the next answer for the domain, before the domain is offered again. */
function answerTo({ events, observationEnd }: Journey, position: number, domain: string): MomentAnswer {
  const offer = events[position] as JourneyEvent;
  for (let index = position + 1; index < events.length; index += 1) {
    const event = events[index] as JourneyEvent;
    if (event.at > observationEnd) continue;
    const answer = answerOf(event.type);
    if (answer === undefined || event.attrs?.['domain'] !== domain || !sameService(event, offer)) continue;
    return answer;
  }
  return 'offered';
}

function answerOf(type: string): MomentAnswer | undefined {
  switch (type) {
    case 'moment.accepted':
    case 'moment.reached':
      return 'accepted';
    case 'moment.declined':
      return 'declined';
    case 'moment.offered':
      return 'offered';
    default:
      return undefined;
  }
}

function sameService(a: JourneyEvent, b: JourneyEvent): boolean {
  const one = a.attrs?.['service'];
  const other = b.attrs?.['service'];
  return one === undefined || other === undefined || one === other;
}
