import {
  type WalkActionId,
  type WalkCompanion,
  type WalkPerson,
  type WalkStartId,
  walkActions,
  walkCompanions,
  walkPeople,
  walkStarts,
} from 'justice-pathway/machines';
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

/** Who walks beside; nobody where the state names none, or nobody of that name may stand beside the person. */
export function companionOf({ person, beside }: Pick<WalkState, 'person' | 'beside'>): WalkCompanion | undefined {
  return walkCompanions.find((one) => one.id === beside && one.beside.includes(person));
}

/** What was ticked at a stop, as a choice: `ask:housing`, `no:housing` for put off (and so asked about), or the id of a step. */
export function choiceOf(ticked: readonly string[]): WalkChoice {
  const after = (mark: string) => ticked.flatMap((one) => (one.startsWith(mark) ? [one.slice(mark.length)] : []));
  const declined = after('no:');
  return {
    asked: [...new Set([...after('ask:'), ...declined])],
    declined,
    done: ticked.filter((one): one is WalkActionId => Object.hasOwn(walkActions, one)),
  };
}

/** A choice as what is ticked. */
export function ticksOf({ asked, declined = [], done }: WalkChoice): string[] {
  return [...asked.map((one) => `ask:${one}`), ...declined.map((one) => `no:${one}`), ...done];
}

/** Lays out the walk of a state, with the desks of the group's area. */
export function laidOf(of: WalkState, area: AreaState): LaidWalk {
  const { day, hour } = of;
  return layOut({ person: walkerOf(of), start: startOf(of), day, hour, companion: companionOf(of), desks: desksOf(area, today()) });
}
