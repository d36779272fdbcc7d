import { agenda, type Case, formatInstant, instant, openCase, type Pathway, type Stage, step } from 'justice-pathway';
import { scottishPathway, stages } from 'justice-pathway/machines';
import { restingIds } from 'justice-pathway/testing';
import { placeOf } from './machines-walker.ts';

type StageName = (typeof scottishPathway)['start'][number];

/** `[time, type, attributes]`, or the name of the next due time. */
export type Told = readonly [at: string, type: string, attrs?: Record<string, unknown>] | string;

export interface Story {
  readonly places: readonly string[];
  readonly place: string;
  readonly case: Case;
  readonly context: Readonly<Record<string, unknown>>;
  readonly contacts: readonly string[];
  /** When each due time came: `week1 2026-09-11T00:00:00+01:00`. */
  readonly dues: readonly string[];
}

/** Tells a case its events in order; a refusal or a due time of another name fails at once, with what was possible. */
export function tell(stage: StageName, at: string, input: object, told: readonly Told[]): Story {
  const opened = openCase(scottishPathway, { id: 'story', person: 'p', stage, input: input as never, at: instant(at) });
  let current: Case = opened.case;
  const contacts = opened.moments.map((each) => each.contact);
  const places = [placeOf(current)];
  const dues: string[] = [];
  for (const each of told) {
    const next = agenda(scottishPathway, current)[0];
    if (typeof each === 'string' && next?.name !== each)
      throw new Error(`${placeOf(current)}: the next due time is ${next?.name}, not ${each}`);
    const input =
      typeof each === 'string'
        ? { type: 'due' as const, due: next!.id, dueAt: next!.at, at: next!.at }
        : { type: each[1], at: instant(each[0]), attrs: each[2] ?? {} };
    const stepped = step<Pathway>(scottishPathway, current, input);
    if (!stepped.ok) throw new Error(`${placeOf(current)}: ${JSON.stringify(each)} ${stepped.reason}: ${stepped.message}`);
    if (typeof each === 'string') dues.push(`${each} ${formatInstant(next!.at, 'Europe/London')}`);
    current = stepped.case;
    places.push(
      placeOf(current),
      ...stepped.entries.filter((entry) => entry.kind === 'state').map((entry) => String(entry.attrs?.['state'] ?? '')),
    );
    contacts.push(...stepped.moments.map((moment) => moment.contact));
  }
  return {
    places,
    place: placeOf(current),
    case: current,
    context: (current.context ?? {}) as never,
    contacts: [...new Set(contacts)],
    dues,
  };
}

/** A time of day in UTC. @example utc('2026-11-20', '09:40') // '2026-11-20T09:40:00Z' */
export const utc = (day: string, time = '10:00') => `${day}T${time}:00Z`;
/** A time of day in summer. */
export const bst = (day: string, time = '10:00') => `${day}T${time}:00+01:00`;

/** Tells stories that begin in one stage, and knows in which of its states none of them has rested. */
export function storiesOf(stage: StageName) {
  const seen = new Set<string>();
  return {
    told(at: string, input: object, steps: readonly Told[]): Story {
      const story = tell(stage, at, input, steps);
      for (const place of story.places) seen.add(place);
      return story;
    },
    unseen(): readonly string[] {
      const all = restingIds(stages[stage] as Stage).filter((id) => rests(stages[stage] as Stage, id));
      return all.filter((id) => !seen.has(id));
    },
  };
}

/** Not a final state, nor one that is left at once whatever happens. */
function rests(stage: Stage, id: string): boolean {
  const node = stage.machine.getStateNodeById(id);
  return node.type !== 'final' && !(node.always ?? []).some((each) => each.guard === undefined);
}
