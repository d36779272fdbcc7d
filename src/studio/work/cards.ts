import { DAY, formatInstant, type Journey } from 'justice-pathway';
import { reportWords, rules, scottishBankHolidays, vocabulary } from 'justice-pathway/machines';
import { mapper } from 'justice-pathway/map';
import { type InventedPerson, invented } from '../content.ts';
import { firstState, type WalkState } from '../state.ts';
import { profileOf, receptionOf, walkPlan } from './walk-plan.ts';

export interface CardsAsk {
  readonly walk: WalkState;
}

export interface CardTask {
  readonly week: number;
  readonly what: string;
  readonly station: string;
  readonly by: string;
}

export interface LifeCard {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly words: string;
  readonly bag: readonly string[];
  readonly day: string;
  readonly tasks: readonly CardTask[];
}

export interface CardsAnswer {
  readonly cards: readonly LifeCard[];
  /** Stations of the room, each with the tasks that are done there. */
  readonly stations: readonly { readonly name: string; readonly tasks: readonly string[] }[];
}

const mapping = mapper(rules, { calendar: scottishBankHolidays, vocabulary });

/** Life cards: what each person must get done in the first four weeks, where, and by when, as the rules have it. */
export function cards({ walk }: CardsAsk): CardsAnswer {
  const made = invented.map((person) =>
    card(person, { ...firstState.walk, ...person.walk, person: person.id, day: walk.day, hour: walk.hour }),
  );
  const stations = new Map<string, Set<string>>();
  for (const task of made.flatMap((one) => one.tasks)) {
    const here = stations.get(task.station) ?? new Set();
    here.add(task.what);
    stations.set(task.station, here);
  }
  return {
    cards: made,
    stations: [...stations].map(([name, tasks]) => ({ name, tasks: [...tasks] })).sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

function card(person: InventedPerson, walk: WalkState): LifeCard {
  const plan = walkPlan(walk);
  const liberated = {
    id: 'out',
    type: 'custody.liberated',
    at: plan.liberatedAt,
    attrs: { planned: true, from: 'prison', to: walk.tenancy === 'family' ? 'family' : 'none' },
  };
  const accepted = { id: 'yes', type: 'throughcare.accepted', at: plan.liberatedAt - DAY };
  const supply = { id: 'supply', type: 'health.medication.supplied', at: plan.liberatedAt, attrs: { days: 7 } };
  const applied = { id: 'roof', type: 'housing.application.made', at: plan.liberatedAt, attrs: { roofless: true } };
  const reception = { id: 'in', ...receptionOf(walk, plan.receivedOn) };
  const events: Journey['events'] = [
    reception,
    ...(walk.supervised ? [] : [accepted]),
    ...(walk.needs.includes('housing') && walk.tenancy === 'none' ? [applied] : []),
    ...(walk.needs.includes('medication') ? [supply] : []),
    liberated,
  ];
  const journey: Journey = { id: person.id, observationEnd: plan.liberatedAt + 1000, profile: profileOf(walk), events };
  const seen = new Set<string>();
  const tasks = mapping
    .findings(journey)
    .filter((finding) => finding.verdict === 'due' && finding.dueAt !== undefined && finding.dueAt >= plan.liberatedAt)
    .sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0))
    .flatMap((finding): CardTask[] => {
      const expected = rules.find((rule) => rule.id === finding.rule)?.expect ?? [];
      const what = expected
        .slice(0, 2)
        .map((type) => reportWords.events[type] ?? type)
        .join(', or ');
      const week = Math.floor(((finding.dueAt ?? 0) - plan.liberatedAt) / (7 * DAY)) + 1;
      if (what === '' || seen.has(what) || week > 6) return [];
      seen.add(what);
      return [{ week: Math.min(4, week), what, station: finding.lead, by: formatInstant(finding.dueAt ?? 0) }];
    });
  const bag = [
    walk.phone ? 'A phone' : 'No phone',
    walk.photoId ? 'ID' : 'No ID',
    walk.bank ? 'A bank account' : 'No bank account',
    walk.gp ? 'A GP' : 'No GP',
    walk.tenancy === 'none' ? 'No home' : walk.tenancy === 'family' ? 'A bed with family' : 'A tenancy',
  ];
  return { id: person.id, name: person.name, about: person.about, words: person.words, bag, day: formatInstant(plan.liberatedAt), tasks };
}
