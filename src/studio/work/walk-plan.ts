import { addDays, type CivilDate, HOUR, type Instant, instantAt, openCase, type Profile, step } from 'justice-pathway';
import { daysBetween } from 'justice-pathway/law';
import { type ContactId, scottishPathway } from 'justice-pathway/machines';
import { type WalkContact, walkContacts } from '../content.ts';
import type { WalkState } from '../state.ts';

export interface PlannedContact extends WalkContact {
  readonly contact: ContactId;
  readonly at: Instant;
}

/** When each contact of a walk falls. */
export interface WalkPlan {
  readonly receivedOn: CivilDate;
  readonly liberatedAt: Instant;
  /** The day that the law gives for this sentence, begun on the day of reception. */
  readonly lawfulOn: CivilDate | null;
  readonly contacts: readonly PlannedContact[];
}

/** Finds the day of reception from which the law leads to the chosen day of release, then lays out the contacts between and after. */
export function walkPlan(walk: WalkState): WalkPlan {
  let receivedOn = addDays(walk.day, -Math.round(walk.days / 2));
  let lawfulOn: CivilDate | null = null;
  for (let turn = 0; turn < 5; turn++) {
    lawfulOn = releaseOn(walk, receivedOn);
    const off = lawfulOn === null ? 0 : daysBetween(lawfulOn, walk.day);
    if (off === 0) break;
    if (turn < 4) receivedOn = addDays(receivedOn, off);
  }
  const liberatedAt = instantAt(walk.day, walk.hour * HOUR);
  const arrived = instantAt(receivedOn, 17 * HOUR);
  const contacts = walkContacts
    .map((contact) => {
      const on = addDays(contact.from === 'reception' ? receivedOn : walk.day, contact.days);
      return { ...contact, at: contact.hour === null ? liberatedAt : instantAt(on, contact.hour * HOUR) };
    })
    .filter(
      (contact) =>
        contact.at >= arrived &&
        (contact.from === 'reception' ? contact.at < liberatedAt : contact.days >= 0 || contact.at > arrived + 14 * 24 * HOUR),
    )
    .sort((a, b) => a.at - b.at);
  return { receivedOn, liberatedAt, lawfulOn, contacts };
}

function releaseOn(walk: WalkState, receivedOn: CivilDate): CivilDate | null {
  const opened = openWalk(walk, receivedOn);
  const received = step(scottishPathway, opened, receptionOf(walk, receivedOn));
  const context = (received.ok ? received.case.context : opened.context) as { readonly releaseOn?: CivilDate | null } | null;
  return context?.releaseOn ?? null;
}

/** The case of a walk: sentenced that day, on the way to prison. */
export function openWalk(walk: WalkState, receivedOn: CivilDate) {
  const at = instantAt(receivedOn, 15 * HOUR);
  const sentence = { status: 'sentenced', days: walk.days, sentencedOn: receivedOn, startOn: receivedOn } as const;
  return openCase(scottishPathway, { id: 'walk', person: walk.person, stage: 'custody', input: sentence, at }).case;
}

export function receptionOf(walk: WalkState, receivedOn: CivilDate) {
  return {
    type: 'custody.received',
    at: instantAt(receivedOn, 17 * HOUR),
    attrs: { status: 'sentenced', sentenceDays: walk.days, expectedDays: Math.max(0, daysBetween(receivedOn, walk.day)) },
  };
}

/** The person of a walk as the rules read them. */
export function profileOf(walk: WalkState): Profile {
  return {
    needs: [...walk.needs],
    tenancy: walk.tenancy,
    has: { phone: walk.phone, photoId: walk.photoId, bankAccount: walk.bank },
    gpRegistered: walk.gp,
    dependants: walk.children ? 1 : 0,
    supervision: walk.supervised ? 'statutory' : 'none',
    homeArea: 'Clackmannanshire',
  };
}
