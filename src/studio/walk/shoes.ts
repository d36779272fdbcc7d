import { type WalkActionId, type WalkPerson, type WalkStartId, walkActions, walkPeople, walkStarts } from 'justice-pathway/machines';
import type { AreaState } from '../area/area.ts';
import { desksOf } from '../area/desks.ts';
import { today } from '../session/begin-session.ts';
import type { WalkState } from '../state.ts';
import { type LaidWalk, layOut } from './lay-out.ts';
import type { WalkChoice } from './tell.ts';

/** Who walks: the ready person, with what the group changed. */
export function walkerOf(of: WalkState): WalkPerson {
  const ready = walkPeople.find((one) => one.id === of.person) ?? walkPeople[0];
  return {
    ...ready,
    days: of.days,
    profile: {
      ...ready.profile,
      needs: [...of.needs],
      tenancy: of.tenancy,
      has: { phone: of.phone, photoId: of.photoId, bankAccount: of.bank },
      gpRegistered: of.gp,
      dependants: of.dependants,
      supervision: of.supervised ? 'statutory' : 'none',
      notifiableVictim: of.told,
    },
  };
}

/** Where a walk begins; the first of the person's own where the state names none. */
export function startOf(of: WalkState): WalkStartId {
  return Object.hasOwn(walkStarts, of.start) ? (of.start as WalkStartId) : 'sentence';
}

/** What was ticked at a stop, as a choice: `ask:housing`, `no:housing` for put off, or the id of a step. */
export function choiceOf(ticked: readonly string[]): WalkChoice {
  const after = (mark: string) => ticked.flatMap((one) => (one.startsWith(mark) ? [one.slice(mark.length)] : []));
  return {
    asked: after('ask:'),
    declined: after('no:'),
    done: ticked.filter((one): one is WalkActionId => Object.hasOwn(walkActions, one)),
  };
}

/** A choice as what is ticked. */
export function ticksOf({ asked, declined = [], done }: WalkChoice): string[] {
  return [...asked.map((one) => `ask:${one}`), ...declined.map((one) => `no:${one}`), ...done];
}

/** Lays out the walk of a state, with the desks of the group's area. */
export function laidOf(of: WalkState, area: AreaState): LaidWalk {
  return layOut({ person: walkerOf(of), start: startOf(of), day: of.day, hour: of.hour, desks: desksOf(area, today()) });
}
