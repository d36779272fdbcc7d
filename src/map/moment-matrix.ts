import type { Journey, JourneyEvent } from '../journal/journey.ts';
import { domains } from '../kernel/domain.ts';
import type { Instant } from '../kernel/instant.ts';
import { needDomains } from '../kernel/need.ts';
import type { Vocabulary } from '../kernel/vocabulary.ts';
import type { Finding } from './verdict.ts';

/** What came of the moments at one contact for one domain; `undefined` is held back because it is small. */
export interface MomentCounts {
  readonly accepted?: number | undefined;
  /** Offered, with no answer on record. */
  readonly offered?: number | undefined;
  readonly declined?: number | undefined;
  /** A known need that was not raised. */
  readonly notAsked?: number | undefined;
  /** Raised here only after a rule of the domain had already run out. */
  readonly tooLate?: number | undefined;
}

/** Contact by domain. Cells are keyed by contact, then domain; a missing cell means that nothing happened there. */
export interface MomentTable {
  readonly contacts: readonly { readonly id: string; readonly label: string }[];
  readonly domains: readonly { readonly id: string; readonly label: string }[];
  readonly cells: Readonly<Record<string, Readonly<Record<string, MomentCounts>>>>;
  readonly sentence: string;
}

export interface MomentOptions {
  readonly vocabulary?: Vocabulary;
  /** Known contacts in their order; contacts of the record that are not among them follow. */
  readonly contacts?: readonly { readonly id: string; readonly label: string }[];
  /** Counts below this are held back. @defaultValue 0 */
  readonly smallNumber?: number;
}

type Answer = keyof MomentCounts;
type Tally = Record<Answer, number>;

const labels: Readonly<Record<string, string>> = {
  housing: 'Housing',
  health: 'Health',
  financial: 'Money',
  substance: 'Drugs and alcohol',
  employment: 'Work',
  family: 'Family',
  victim: 'People harmed',
};

/** Counts what was offered, accepted, declined, not asked and too late, at each contact and for each domain. */
export function momentMatrix(journeys: readonly Journey[], findings: readonly Finding[], options: MomentOptions = {}): MomentTable {
  const tallies = new Map<string, Map<string, Tally>>();
  const add = (contact: string, domain: string, answer: Answer) => {
    let row = tallies.get(contact);
    if (!row) {
      row = new Map();
      tallies.set(contact, row);
    }
    const tally = row.get(domain) ?? { accepted: 0, offered: 0, declined: 0, notAsked: 0, tooLate: 0 };
    tally[answer] += 1;
    row.set(domain, tally);
  };
  const late = ranOut(findings);
  for (const journey of journeys) {
    const { events, observationEnd } = journey;
    let needed: readonly string[] | undefined;
    for (let position = 0; position < events.length; position += 1) {
      const event = events[position] as JourneyEvent;
      if (event.at > observationEnd) break;
      if (event.asked) {
        needed ??= needDomains(journey.profile.needs);
        for (const domain of needed)
          if (!(event.asked as readonly string[]).includes(domain))
            add(contactOf(event, options.vocabulary) ?? event.type, domain, 'notAsked');
      }
      if (event.type !== 'moment.offered') continue;
      const domain = event.attrs?.['domain'];
      if (typeof domain !== 'string') continue;
      const isLate = late.get(journey.id)?.some((one) => one.ruleDomain === domain && one.dueAt < event.at && one.triggerAt <= event.at);
      add(contactOf(event, options.vocabulary) ?? 'not recorded', domain, isLate ? 'tooLate' : answerTo(journey, position, domain));
    }
  }
  return table(tallies, options);
}

type RanOut = Finding & { readonly dueAt: Instant };

function ranOut(findings: readonly Finding[]): Map<string, RanOut[]> {
  const found = new Map<string, RanOut[]>();
  for (const finding of findings) {
    if ((finding.verdict !== 'missed' && finding.verdict !== 'met-late') || finding.domain !== undefined || !hasDue(finding)) continue;
    const list = found.get(finding.journey);
    if (list === undefined) found.set(finding.journey, [finding]);
    else list.push(finding);
  }
  return found;
}

function hasDue(finding: Finding): finding is RanOut {
  return finding.dueAt !== undefined;
}

/** What was answered to an offer: the next answer for the domain, before the domain is offered again. */
function answerTo(journey: Journey, position: number, domain: string): Answer {
  const offer = journey.events[position] as JourneyEvent;
  for (let index = position + 1; index < journey.events.length; index += 1) {
    const event = journey.events[index] as JourneyEvent;
    if (event.at > journey.observationEnd) break;
    if (event.attrs?.['domain'] !== domain || !sameService(event, offer)) continue;
    if (event.type === 'moment.accepted' || event.type === 'moment.reached') return 'accepted';
    if (event.type === 'moment.declined') return 'declined';
    if (event.type === 'moment.offered') break;
  }
  return 'offered';
}

function sameService(a: JourneyEvent, b: JourneyEvent): boolean {
  const one = a.attrs?.['service'];
  const other = b.attrs?.['service'];
  return one === undefined || other === undefined || one === other;
}

function contactOf(event: JourneyEvent, vocabulary: Vocabulary | undefined): string | undefined {
  const named = event.attrs?.['contact'];
  if (typeof named === 'string') return named;
  return vocabulary !== undefined && Object.hasOwn(vocabulary, event.type) ? vocabulary[event.type]?.contact : undefined;
}

function table(tallies: ReadonlyMap<string, ReadonlyMap<string, Tally>>, { contacts = [], smallNumber = 0 }: MomentOptions): MomentTable {
  const known = new Set(contacts.map(({ id }) => id));
  const extra = [...tallies.keys()].filter((id) => !known.has(id)).sort();
  const shown = [...contacts.filter(({ id }) => tallies.has(id)), ...extra.map((id) => ({ id, label: id }))];
  const present = new Set([...tallies.values()].flatMap((row) => [...row.keys()]));
  const used = [
    ...domains.filter((domain) => present.has(domain)),
    ...[...present].filter((id) => !(domains as readonly string[]).includes(id)).sort(),
  ];
  const hold = (count: number) => (count > 0 && count < smallNumber ? undefined : count);
  const cells: Record<string, Record<string, MomentCounts>> = {};
  let [notAsked, offered, accepted] = [0, 0, 0];
  for (const { id } of shown) {
    const row: Record<string, MomentCounts> = {};
    for (const [domain, tally] of tallies.get(id) ?? []) {
      row[domain] = Object.fromEntries(Object.entries(tally).map(([answer, count]) => [answer, hold(count)])) as MomentCounts;
      notAsked += tally.notAsked;
      offered += tally.offered + tally.accepted + tally.declined + tally.tooLate;
      accepted += tally.accepted;
    }
    cells[id] = row;
  }
  const small = [notAsked, offered, accepted].some((count) => hold(count) === undefined);
  const sentence = small
    ? 'At each contact: what was offered, accepted and declined, and which known needs were not raised.'
    : `Known needs were not raised ${notAsked} times; help was offered ${offered} times and accepted ${accepted} times in good time.`;
  return { contacts: shown, domains: used.map((id) => ({ id, label: labels[id] ?? id })), cells, sentence };
}
