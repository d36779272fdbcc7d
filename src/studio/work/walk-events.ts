import { agenda, type Case, type CaseEvent, type Entry, type Instant, type Journey, MINUTE, step } from 'justice-pathway';
import { scottishPathway } from 'justice-pathway/machines';
import { walkActions } from '../content.ts';
import type { WalkState } from '../state.ts';
import { openWalk, type PlannedContact, receptionOf, type WalkPlan } from './walk-plan.ts';

/** A walk told to the engine: the case as it stands, its journal, and what could not happen. */
export interface Told {
  readonly case: Case;
  readonly entries: readonly Entry[];
  readonly refused: readonly string[];
}

/** Gives the chosen events to the engine in order, with all that falls due between them. */
export function tell(of: WalkState, plan: WalkPlan, choices: readonly (readonly string[])[], now: Instant): Told {
  let current = openWalk(of, plan.receivedOn);
  const entries: Entry[] = [];
  const refused: string[] = [];
  const until = (at: Instant) => {
    for (let turn = 0; turn < 200; turn++) {
      const due = agenda(scottishPathway, current).find((one) => one.at <= at);
      if (!due) return;
      const stepped = step(scottishPathway, current, { type: 'due', due: due.id, dueAt: due.at, at: Math.max(due.at, current.at) });
      if (!stepped.ok) return;
      current = stepped.case;
      entries.push(...stepped.entries);
    }
  };
  const events = plan.contacts.flatMap((contact, at) => {
    const chosen = choices[at];
    const arrives =
      chosen === undefined && contact.at === now && contact.meeting === 'always' && contact.event !== 'custody.caseConference';
    return chosen || arrives ? eventsAt(of, plan, contact, chosen) : [];
  });
  for (const event of events) {
    until(event.at);
    const stepped = step(scottishPathway, current, event);
    if (stepped.ok) {
      current = stepped.case;
      entries.push(...stepped.entries);
    } else refused.push(stepped.message);
  }
  until(now);
  return { case: current, entries, refused };
}

function eventsAt(of: WalkState, plan: WalkPlan, contact: PlannedContact, chosen: readonly string[] | undefined): CaseEvent[] {
  const asked = (chosen ?? []).flatMap((one) => (one.startsWith('ask:') ? [one.slice(4)] : []));
  const later = (chosen ?? []).flatMap((one) => (one.startsWith('no:') ? [one.slice(3)] : []));
  const done = (chosen ?? []).filter((one) => contact.actions.includes(one));
  const withAsked = chosen === undefined ? {} : { asked: asked as NonNullable<CaseEvent['asked']> };
  const out: CaseEvent[] = [];
  const meeting = done.find((one) => one === 'meet' || one === 'supervisor' || one === 'screen' || one === 'core');
  const own = contact.event ?? (meeting === undefined ? undefined : walkActions[meeting]?.type);
  const attrs = { contact: contact.contact };
  if (own === 'custody.received') out.push({ ...receptionOf(of, plan.receivedOn), ...withAsked });
  else if (own === 'custody.liberated') {
    out.push({
      type: own,
      at: contact.at,
      attrs: { planned: true, from: 'prison', to: of.tenancy === 'family' ? 'family' : of.tenancy === 'none' ? 'none' : 'own-tenancy' },
      ...withAsked,
    });
  } else if (own !== undefined) out.push({ type: own, at: contact.at, attrs, ...withAsked });
  let at = contact.at;
  const domainsDone = new Set(done.map((one) => walkActions[one]?.domain));
  for (const domain of asked) {
    at += MINUTE;
    out.push({ type: 'moment.offered', at, attrs: { ...attrs, domain } });
    if (later.includes(domain)) out.push({ type: 'moment.declined', at, attrs: { ...attrs, domain } });
    else if (domainsDone.has(domain)) out.push({ type: 'moment.accepted', at, attrs: { ...attrs, domain } });
  }
  for (const one of done) {
    const action = walkActions[one];
    if (!action || (one === meeting && contact.event === undefined)) continue;
    at += 5 * MINUTE;
    out.push({ type: action.type, at, ...(action.attrs ? { attrs: action.attrs } : {}) });
  }
  return out;
}

/** An entry of the journal as an event of a journey. */
export function eventOf(entry: Entry): Journey['events'][number][] {
  if (entry.kind !== 'event') return [];
  const { id, at, type, attrs, asked } = entry;
  return [{ id, at, type, ...(attrs ? { attrs } : {}), ...(asked ? { asked } : {}) }];
}
