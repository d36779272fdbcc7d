import {
  agenda,
  type Case,
  type CaseEvent,
  type Entry,
  type Instant,
  type JourneyEvent,
  MINUTE,
  type Pathway,
  step,
} from 'justice-pathway';
import { contacts, scottishPathway, type WalkAction, type WalkActionId, walkActions } from 'justice-pathway/machines';
import { domainsOfNeeds } from 'justice-pathway/service';
import { deskAt } from './desk.ts';
import { isFor } from './is-for.ts';
import { attrsOf, type LaidStop, type LaidWalk, openWalk } from './lay-out.ts';
import { type Happened, missingFirst, waitOf } from './needs-first.ts';

/** What was chosen at a stop: the sides of life that were asked about, those put off by the person, and what was done. */
export interface WalkChoice {
  readonly asked: readonly string[];
  readonly declined?: readonly string[];
  readonly done: readonly WalkActionId[];
}

/** A step that could not be taken, with the reason in words. */
export interface WalkRefusal {
  readonly stop: string;
  /** Position of the stop. */
  readonly at: number;
  readonly step: string;
  readonly because: string;
}

/** A walk told to the engine as far as choices were made. */
export interface ToldWalk {
  readonly case: Case;
  readonly events: readonly JourneyEvent[];
  /** What happened to the one who walks beside; empty where nobody does. */
  readonly beside: readonly JourneyEvent[];
  readonly refused: readonly WalkRefusal[];
  /** Positions of stops that did not arise, each with the reason. */
  readonly absent: ReadonlyMap<number, string>;
  /** What was done at each stop, by its position. */
  readonly doneAt: ReadonlyMap<number, readonly WalkActionId[]>;
  /** When each type of event first happened, by a stop or a step. */
  readonly happened: Happened;
  /** Steps that wait, and when each is seen or arrives. */
  readonly queued: readonly WalkQueued[];
}

/** A step that waits for its effect. */
export interface WalkQueued {
  /** In the queue of a desk, or on its way by itself. */
  readonly kind: 'queue' | 'arrives';
  readonly stop: string;
  readonly at: number;
  readonly step: string;
  readonly until: Instant;
}

type Asked = NonNullable<CaseEvent['asked']>;
const actionOf = (id: WalkActionId): WalkAction => walkActions[id];

/** The sides of life that can be asked about at a stop: what the contact raises, and every need of the person that is counted. */
export function askable(walk: LaidWalk, stop: LaidStop): string[] {
  const about = contacts[stop.contact];
  const all = [...new Set<string>([...about.raises, ...(about.later ?? []), ...needsAt(walk, stop)])];
  const beside = walk.start.beside;
  return beside === undefined ? all : all.filter((domain) => beside.some((one) => one === domain));
}

/** The sides of life on which somebody at a stop has a need. */
export function needsAt(walk: LaidWalk, stop: LaidStop): string[] {
  return [...domainsOfNeeds(stop.whose === 'beside' ? besideNeeds(walk, stop) : walk.person.profile.needs, scottishPathway.meaning)];
}

/** At a contact of both, such as a visit, the needs of both can be asked about. */
function besideNeeds({ person, companion }: LaidWalk, stop: LaidStop): readonly string[] {
  const isShared = (stop.happens ?? []).some((one) => one.isContact);
  return [...(companion?.profile.needs ?? []), ...(isShared ? person.profile.needs : [])];
}

/** What can be done at a stop for this person, in order; what was done before is not offered again unless it is a meeting. */
export function doable(walk: LaidWalk, stop: LaidStop, doneBefore: ReadonlySet<WalkActionId>): WalkActionId[] {
  return stop.actions.filter((id) => {
    if (!isFor(walk, id)) return false;
    return actionOf(id).again === true || !doneBefore.has(id);
  });
}

/** Gives a walk to the engine: what happens at each stop, what was chosen there, and all that falls due between. */
export function tellWalk(
  walk: LaidWalk,
  choices: readonly WalkChoice[],
  until: Instant,
  {
    arrives = false,
  }: { /** What happens by itself at the first stop without a choice has happened too. */ readonly arrives?: boolean } = {},
): ToldWalk {
  let current: Case = openWalk(walk.start, walk.facts);
  const entries: Entry[] = [];
  const beside: JourneyEvent[] = [];
  const refused: WalkRefusal[] = [];
  const absent = new Map<number, string>();
  const happened = new Map<string, Instant>();
  const done = new Set<WalkActionId>();
  const doneAt = new Map<number, WalkActionId[]>();
  const queued: WalkQueued[] = [];
  const waiting = new Set<string>();
  const runTo = (at: Instant) => {
    for (let turn = 0; turn < 200; turn += 1) {
      const due = agenda(scottishPathway, current).find((one) => one.at <= at);
      if (due === undefined) return;
      const stepped = step(scottishPathway, current, { type: 'due', due: due.id, dueAt: due.at, at: Math.max(due.at, current.at) });
      if (!stepped.ok) return;
      current = stepped.case;
      entries.push(...stepped.entries);
    }
  };
  /** Steps that wait in the queue of a desk, the first to be seen first. */
  const queue: { readonly event: CaseEvent; readonly label: string; readonly stop: string; readonly position: number }[] = [];
  const send = (event: CaseEvent, whose: LaidStop['whose'] = 'first', isOwn = false, isMeeting = false): string | undefined => {
    seeQueued(event.at);
    // Where somebody meets the one beside, the person is not in the room and is asked nothing.
    const { asked: _, ...elsewhere } = event;
    const because = isOwn ? undefined : tell(whose === 'beside' && isMeeting ? elsewhere : event);
    if (whose === 'first' || because !== undefined) return because;
    const { type, at, attrs, asked } = event;
    beside.push({ id: `beside-${beside.length + 1}`, type, at, ...(attrs ? { attrs } : {}), ...(asked ? { asked } : {}) });
    return undefined;
  };
  const seeQueued = (at: Instant) => {
    queue.sort((a, b) => a.event.at - b.event.at);
    while (queue[0] !== undefined && queue[0].event.at <= at) {
      const { event, label, stop, position } = queue.shift() as (typeof queue)[number];
      const because = tell(event);
      if (because !== undefined) refused.push({ stop, at: position, step: label, because });
    }
  };
  const tell = (event: CaseEvent): string | undefined => {
    runTo(event.at);
    const stepped = step<Pathway>(scottishPathway, current, event);
    if (!stepped.ok) return stepped.message;
    current = stepped.case;
    entries.push(...stepped.entries);
    if (!happened.has(event.type)) happened.set(event.type, event.at);
    return undefined;
  };

  for (const [position, choice] of choices.entries()) {
    const stop = walk.stops[position];
    if (stop === undefined || stop.at > until) break;
    seeQueued(stop.at);
    let at = stop.at;
    const refuse = (step: string, because: string) => refused.push({ stop: stop.label, at: position, step, because });
    const contactFailed = (stop.happens ?? []).some((one) => {
      const event = { type: one.type, at, attrs: { ...attrsOf(one, walk.facts), ...(one.isContact ? { contact: stop.contact } : {}) } };
      const because = send(one.isContact ? { ...event, asked: choice.asked as Asked } : event, stop.whose);
      at += MINUTE;
      if (because !== undefined) absent.set(position, because);
      return because !== undefined;
    });
    if (contactFailed) {
      for (const id of choice.done) refuse(actionOf(id).label, 'This stop did not arise.');
      continue;
    }
    const hasContact = (stop.happens ?? []).some((one) => one.isContact);
    const meeting = hasContact || stop.meets === undefined ? undefined : stop.meets.find((id) => choice.done.includes(id));
    if (!hasContact && stop.meets !== undefined && meeting === undefined) {
      if (choice.asked.length > 0) refuse('Ask', 'Nobody met the person here, so nothing could be asked.');
    }
    const isMet = hasContact || meeting !== undefined || stop.meets === undefined;
    const now = new Set(choice.done);
    for (const id of stop.actions.filter((one) => now.has(one))) {
      const action = actionOf(id);
      const because = impossible(walk, stop, action, id, { happened, done, waiting });
      if (because !== undefined) {
        refuse(action.label, because);
        continue;
      }
      const isMeeting = id === meeting;
      const wait = waitOf(walk, stop, id, happened);
      if (wait > 0) {
        const event = { type: action.type, at: at + wait, ...(action.attrs ? { attrs: action.attrs } : {}) };
        queue.push({ event, label: action.label, stop: stop.label, position });
        const kind = action.after?.days === undefined ? 'queue' : 'arrives';
        queued.push({ kind, stop: stop.label, at: position, step: action.label, until: event.at });
        waiting.add(action.type);
        done.add(id);
        doneAt.set(position, [...(doneAt.get(position) ?? []), id]);
        continue;
      }
      const failed = send(
        {
          type: action.type,
          at,
          attrs: { ...action.attrs, ...(isMeeting ? { contact: stop.contact } : {}) },
          ...(isMeeting ? { asked: choice.asked as Asked } : {}),
        },
        stop.whose,
        action.own,
        isMeeting,
      );
      if (failed === undefined) {
        done.add(id);
        doneAt.set(position, [...(doneAt.get(position) ?? []), id]);
      } else refuse(action.label, failed);
      at += MINUTE;
    }
    for (const id of choice.done) if (!stop.actions.includes(id)) refuse(actionOf(id)?.label ?? id, 'It cannot be done at this stop.');
    if (isMet) for (const event of momentsOf(stop, choice, at)) send(event, stop.whose, stop.whose === 'beside');
  }
  const next = arrives ? walk.stops[choices.length] : undefined;
  if (next !== undefined && next.at <= until)
    for (const [turn, one] of (next.happens ?? []).entries())
      send(
        {
          type: one.type,
          at: next.at + turn * MINUTE,
          attrs: { ...attrsOf(one, walk.facts), ...(one.isContact ? { contact: next.contact } : {}) },
        },
        next.whose,
      );
  seeQueued(until);
  runTo(until);
  return { case: current, events: entries.flatMap(eventOf), beside, refused, absent, doneAt, happened, queued };
}

function impossible(
  walk: LaidWalk,
  stop: LaidStop,
  action: WalkAction,
  id: WalkActionId,
  {
    happened,
    done,
    waiting,
  }: { readonly happened: Happened; readonly done: ReadonlySet<WalkActionId>; readonly waiting: ReadonlySet<string> },
): string | undefined {
  if (!isFor(walk, id)) return 'It is not for this person.';
  if (!stop.actions.includes(id)) return 'It cannot be done at this stop.';
  if (action.against !== undefined && done.has(action.against as WalkActionId))
    return `${actionOf(action.against as WalkActionId).label}: that has been said already.`;
  const first = missingFirst(walk, id, happened);
  if (first !== undefined)
    return first.types.some((type) => waiting.has(type)) ? 'What must come first still waits in a queue.' : first.because;
  const desk = deskAt(walk, stop, id, happened);
  if (desk?.answer === 'no') return `Turned away. ${desk.because}`;
  return undefined;
}

function momentsOf(stop: LaidStop, choice: WalkChoice, from: Instant): CaseEvent[] {
  const domainsDone = new Set(choice.done.map((id) => actionOf(id).domain));
  let at = from;
  return choice.asked.flatMap((domain) => {
    at += MINUTE;
    const attrs = { contact: stop.contact, domain };
    const offered: CaseEvent = { type: 'moment.offered', at, attrs };
    if (choice.declined?.includes(domain)) return [offered, { type: 'moment.declined', at, attrs }];
    return domainsDone.has(domain) ? [offered, { type: 'moment.accepted', at, attrs }] : [offered];
  });
}

function eventOf(entry: Entry): JourneyEvent[] {
  if (entry.kind !== 'event') return [];
  const { id, at, type, attrs, asked } = entry;
  return [{ id, at, type, ...(attrs ? { attrs } : {}), ...(asked ? { asked } : {}) }];
}
