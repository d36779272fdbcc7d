import { correctedEntries, type Entry, type Journey, type JourneyEvent, learnedType, profileAt, type Unseen } from '../../journal/index.ts';
import { givenAs } from '../../kernel/given.ts';
import { type Instant, PathwayError, type Profile, profileTraits, type Vocabulary } from '../../kernel/index.ts';
import type { Pathway } from '../../pathway/index.ts';
import type { Cases, CaseView } from '../cases.ts';
import { entriesIn } from '../store/entries-in.ts';
import type { FindQuery } from './find.ts';

/** How journeys are made of live cases. */
export interface JourneysOptions {
  /** What these cases cannot show: what is recorded elsewhere. @defaultValue nothing is said of it */
  readonly unseen?: readonly Unseen[];
  /** When the record ends, for people with an open case. @defaultValue now, by the runtime's clock */
  readonly until?: Instant;
}

type Source<P extends Pathway> = Pick<Cases<P>, 'find' | 'journal' | 'now' | 'pathway' | 'versions'>;

/**
 * The journeys of people with a case that fits: each person once, with all of the person's cases, as corrected. The record of a person
 * with an open case goes to now, so that a window that has not ended stays open; with none, to the closing of the last.
 * @throws PathwayError as `cases.find`; `no-such-version` where a case is of a pathway that is not here, for rules would understand none of it
 * @example for await (const journey of journeysOf(cases, { open: true })) console.log(map.findings(journey).length);
 */
export async function* journeysOf<P extends Pathway>(
  cases: Source<P>,
  query: FindQuery<P>,
  options: JourneysOptions = {},
): AsyncGenerator<Journey, void, void> {
  givenAs('journeysOf', 'cases', cases, '{pathway:object versions:list now:function find:function}');
  givenAs('journeysOf', 'query', query, 'object');
  givenAs('journeysOf', 'options', options, 'object?');
  const told = new Set<string>();
  const { limit: most = Number.POSITIVE_INFINITY, ...rest } = query;
  for await (const view of pagesOf(cases, rest as FindQuery<P>)) {
    const { person } = view.case;
    if (told.has(person)) continue;
    if (told.size >= most) return;
    told.add(person);
    const own: CaseView[] = [];
    for await (const each of pagesOf(cases, { person } as FindQuery<P>)) own.push(each as CaseView);
    const [first, ...others] = own.sort((a, b) => a.openedAt - b.openedAt || (a.case.id < b.case.id ? -1 : 1));
    // With none, the person was erased since.
    if (first) yield await journeyOfCases(cases, [first, ...others], options);
  }
}

async function* pagesOf<P extends Pathway>(cases: Source<P>, query: FindQuery<P>) {
  for (let { after } = query; ; ) {
    const page = await cases.find({ ...query, ...(after === undefined ? {} : { after }), limit: 200 });
    yield* page;
    after = page.at(-1)?.case.id;
    if (page.length === 0) return;
  }
}

async function journeyOfCases<P extends Pathway>(
  cases: Source<P>,
  inOrder: readonly [CaseView, ...CaseView[]],
  { unseen, until }: JourneysOptions,
): Promise<Journey> {
  const now = until ?? cases.now();
  const observationEnd = Math.min(now, Math.max(...inOrder.map((view) => view.closedAt ?? now)));
  const [{ case: of, openedWith: profile }] = inOrder;
  let events: JourneyEvent[] = [];
  const known = cases.versions.map((version) => version.slice(0, version.lastIndexOf('@')));
  for (const view of inOrder) {
    if (!known.includes(view.case.pathway)) throw otherPathway(view.case, cases.versions);
    const entries = entriesIn(await cases.journal(view.case.id));
    const happened = correctedEntries(entries).filter((entry) => entry.kind === 'event' || entry.kind === 'offer');
    events = merged(events, happened.map(eventOf), cases.pathway.vocabulary);
    // What was known of the person at a later opening was learned by then.
    const learned = differing(profileAt({ profile, events }, view.openedAt), view.openedWith);
    if (learned)
      events = merged(
        events,
        [{ id: `${view.case.id}:opened`, at: view.openedAt, type: learnedType, attrs: learned, case: view.case.id }],
        {},
      );
  }
  return { id: of.person, observationEnd, profile, events, ...(unseen ? { unseen } : {}) };
}

function otherPathway({ id, pathway, version }: CaseView['case'], here: readonly string[]): PathwayError {
  const message = `The case "${id}" runs on ${pathway}@${version}, which is not here (${here.join(', ')}).`;
  return new PathwayError('no-such-version', message, { version: `${pathway}@${version}` });
}

function eventOf({ id, at, type, attrs, asked, case: of }: Entry): JourneyEvent {
  return { id, at, type, ...(attrs ? { attrs } : {}), ...(asked ? { asked } : {}), case: of };
}

/** Events of two cases in order of time. What concerns the person was written in each case, and happened once. */
function merged(before: readonly JourneyEvent[], more: readonly JourneyEvent[], vocabulary: Vocabulary): JourneyEvent[] {
  const isPersons = ({ type }: JourneyEvent) => Object.hasOwn(vocabulary, type) && vocabulary[type]?.scope === 'person';
  const same = ({ type, at, attrs }: JourneyEvent) => JSON.stringify([type, at, attrs ?? {}]);
  const known = new Set(before.map(same));
  const ids = new Set(before.map(({ id }) => id));
  const fresh = more
    .filter((event) => !(isPersons(event) && known.has(same(event))))
    .map((event) => (ids.has(event.id) ? { ...event, id: `${event.case}:${event.id}` } : event));
  return [...before, ...fresh].sort((a, b) => a.at - b.at);
}

/** What a profile says beyond what was known, as something learned; `undefined` where it says nothing more. */
function differing(known: Profile, given: Profile): Record<string, unknown> | undefined {
  const attrs: Record<string, unknown> = {};
  const traits: Record<string, unknown> = {};
  const named: readonly string[] = profileTraits;
  const needs = given.needs.filter((need) => !known.needs.includes(need));
  if (needs.length > 0) attrs['needs'] = needs;
  const has = Object.entries(given.has).filter(([name, value]) => known.has[name] !== value);
  if (has.length > 0) attrs['has'] = Object.fromEntries(has);
  for (const [name, value] of Object.entries(given)) {
    if (name === 'needs' || name === 'has' || JSON.stringify(known[name]) === JSON.stringify(value)) continue;
    (named.includes(name) ? attrs : traits)[name] = value;
  }
  if (Object.keys(traits).length > 0) attrs['traits'] = traits;
  return Object.keys(attrs).length === 0 ? undefined : attrs;
}
