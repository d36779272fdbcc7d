import { DAY, formatInstant, type Journey } from 'justice-pathway';
import {
  cardEvents,
  reportWords,
  rules,
  scottishBankHolidays,
  scottishMeaning,
  scottishPathway,
  vocabulary,
  type WalkPerson,
  walkPeople,
} from 'justice-pathway/machines';
import { mapper } from 'justice-pathway/map';
import type { WalkState } from '../state.ts';
import { attrsOf, layOut } from '../walk/lay-out.ts';

export interface CardsAsk {
  readonly walk: WalkState;
}

export interface CardTask {
  readonly week: number;
  readonly what: string;
  /** One partner's station: whoever of those that lead is named first. */
  readonly station: string;
  /** Others who share the lead; empty where nobody does. */
  readonly shared: string;
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

const mapping = mapper(rules, { calendar: scottishBankHolidays, meaning: scottishMeaning, vocabulary });

/** Life cards: what each person must get done in the first four weeks, where, and by when, as the rules have it. */
export function cards({ walk }: CardsAsk): CardsAnswer {
  const leaving = walkPeople.filter((person) => person.starts.some((start) => start === 'sentence'));
  const made = leaving.map((person) => card(person, walk));
  const stations = new Map<string, Set<string>>();
  for (const task of made.flatMap((one) => one.tasks)) {
    const here = stations.get(task.station) ?? new Set();
    here.add(task.shared === '' ? task.what : `${task.what} (with ${task.shared})`);
    stations.set(task.station, here);
  }
  return {
    cards: made,
    stations: [...stations].map(([name, tasks]) => ({ name, tasks: [...tasks] })).sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

function card(person: WalkPerson, { day, hour }: WalkState): LifeCard {
  const laid = layOut({ person, start: 'sentence', day, hour });
  const { profile } = person;
  const out = laid.releasedAt ?? laid.openedAt;
  const received = laid.stops[0];
  const [arrival] = received?.happens ?? [];
  const events: Journey['events'] = [
    ...(received && arrival ? [{ id: 'in', type: arrival.type, at: received.at, attrs: attrsOf(arrival, laid.facts) }] : []),
    ...cardEvents(profile, out),
  ];
  const journey: Journey = { id: person.id, observationEnd: out + 1000, profile, events };
  const seen = new Set<string>();
  const tasks = mapping
    .findings(journey)
    .filter((finding) => finding.verdict === 'due' && finding.dueAt !== undefined && finding.dueAt >= out)
    .sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0))
    .flatMap((finding): CardTask[] => {
      const expected = rules.find((rule) => rule.id === finding.rule)?.expect ?? [];
      const what = expected
        .slice(0, 2)
        .map((type) => reportWords.events[type] ?? type)
        .join(', or ');
      const week = Math.floor(((finding.dueAt ?? 0) - out) / (7 * DAY)) + 1;
      if (what === '' || seen.has(what) || week > 6) return [];
      seen.add(what);
      const [station = '', ...others] = finding.lead.split(' / ');
      return [
        { week: Math.min(4, week), what, station, shared: others.join(', '), by: formatInstant(finding.dueAt ?? 0, scottishPathway.zone) },
      ];
    });
  const { has, tenancy } = profile;
  const bag = [
    has.phone ? 'A phone' : 'No phone',
    has.photoId ? 'ID' : 'No ID',
    has.bankAccount ? 'A bank account' : 'No bank account',
    profile.gpRegistered ? 'A GP' : 'No GP',
    tenancy === 'none' ? 'No home' : tenancy === 'family' ? 'A bed with family' : 'A tenancy',
  ];
  return {
    id: person.id,
    name: person.name,
    about: person.about,
    words: person.words,
    bag,
    day: formatInstant(out, scottishPathway.zone),
    tasks,
  };
}
