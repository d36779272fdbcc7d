import type { Journey } from '../../journal/journey.ts';
import { givenAs } from '../../kernel/given.ts';
import type { EventMeaning } from '../../kernel/meaning.ts';
import type { Vocabulary } from '../../kernel/vocabulary.ts';
import type { Finding } from '../verdict.ts';
import { type MomentRows, momentTally } from './moment-tally.ts';

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
  /** Journeys whose record cannot show what was offered and answered; absent where all can. */
  readonly notSeen?: number | undefined;
}

/** Whose moments are counted, and which numbers are small. */
export interface MomentOptions {
  readonly vocabulary?: Vocabulary;
  /** The domains in their order, and which needs are of which. */
  readonly meaning: EventMeaning;
  /** Known contacts in their order; contacts of the record that are not among them follow. */
  readonly contacts?: readonly { readonly id: string; readonly label: string }[];
  /** Counts below this are held back. @defaultValue 0 */
  readonly smallNumber?: number;
}

/** Counts what was offered, accepted, declined, not asked and too late, at each contact and for each domain. */
export function momentMatrix(journeys: readonly Journey[], findings: readonly Finding[], options: MomentOptions): MomentTable {
  givenAs('momentMatrix', 'journeys', journeys, '[id:text profile:object events:list]');
  givenAs('momentMatrix', 'findings', findings, '[journey:text community:list outcomes:list]');
  givenAs('momentMatrix', 'options', options, '{meaning:object}');
  const tally = momentTally(options);
  for (const journey of journeys) tally.take(journey);
  return momentTable(tally.rows(findings), options, tally.notSeen());
}

/** Sets counts out as a table, with the small ones held back. */
export function momentTable(
  rows: MomentRows,
  { contacts = [], smallNumber = 0, meaning: { domains = {} } }: MomentOptions,
  notSeen = 0,
): MomentTable {
  const known = new Set(contacts.map(({ id }) => id));
  const extra = [...rows.keys()].filter((id) => !known.has(id)).sort();
  const shown = [...contacts.filter(({ id }) => rows.has(id)), ...extra.map((id) => ({ id, label: id }))];
  const present = new Set([...rows.values()].flatMap((row) => [...row.keys()]));
  const used = [
    ...Object.keys(domains).filter((domain) => present.has(domain)),
    ...[...present].filter((id) => !Object.hasOwn(domains, id)).sort(),
  ];
  const hold = (count: number) => (count > 0 && count < smallNumber ? undefined : count);
  const cells: Record<string, Record<string, MomentCounts>> = {};
  let [notAsked, offered, accepted] = [0, 0, 0];
  for (const { id } of shown) {
    const row: Record<string, MomentCounts> = {};
    for (const [domain, tally] of rows.get(id) ?? []) {
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
  const blind =
    notSeen === 0
      ? ''
      : ` For ${hold(notSeen) ?? `fewer than ${smallNumber}`} people the record cannot show what was offered and answered.`;
  return {
    contacts: shown,
    domains: used.map((id) => ({ id, label: domains[id]?.label ?? id })),
    cells,
    sentence: sentence + blind,
    ...(notSeen === 0 ? {} : { notSeen: hold(notSeen) }),
  };
}
