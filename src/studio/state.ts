import { type WalkPerson, walkPeople } from 'justice-pathway/machines';
import { type AreaState, firstArea } from './area/area.ts';

/** The views of the page. */
export const views = ['home', 'walk', 'year', 'area', 'records', 'session', 'take-away'] as const;
export type ViewName = (typeof views)[number];

/** One person's walk: who they are, where it begins, when they leave, and what was done at each stop. Invented, so it may stand in a link. */
export interface WalkState {
  readonly person: string;
  /** Where the walk begins: the id of a start. */
  readonly start: string;
  /** Who walks beside: the id of a companion, or empty. */
  readonly beside: string;
  readonly needs: readonly string[];
  readonly tenancy: string;
  readonly phone: boolean;
  readonly photoId: boolean;
  readonly bank: boolean;
  readonly gp: boolean;
  readonly dependants: number;
  readonly supervised: boolean;
  /** Somebody was harmed who asked to be told. */
  readonly told: boolean;
  /** Days of the sentence. */
  readonly days: number;
  /** Day of liberation; where nobody is released, the day on which the walk begins. */
  readonly day: string;
  /** Hour of liberation, local time. */
  readonly hour: number;
  /** What was ticked at each stop so far, for each way. */
  readonly branches: readonly (readonly (readonly string[])[])[];
  readonly branch: number;
  /** What is ticked at the stop where the person stands. */
  readonly draft: readonly string[];
  /** The walk has begun: the form is put away. */
  readonly begun: boolean;
}

/** One scenario beside the baseline. */
export interface YearState {
  readonly levers: Readonly<Record<string, number | string | boolean>>;
  /** Numbers that the group changed, by the id of the assumption. */
  readonly numbers: Readonly<Record<string, number>>;
}

/** The people who are watched at one desk: which, on which day, from which hour. */
export interface SeeState {
  readonly desk: string;
  readonly day: string;
  readonly hour: number;
}

export interface StudioState {
  readonly view: ViewName;
  readonly walk: WalkState;
  readonly year: YearState;
  readonly see: SeeState;
  /** What the group typed about its own area. */
  readonly area: AreaState;
}

/** What a ready person brings to a walk. */
export function shoesOf({
  id,
  profile,
  days,
  starts,
}: WalkPerson): Omit<WalkState, 'day' | 'hour' | 'branches' | 'branch' | 'draft' | 'begun'> {
  return {
    person: id,
    start: starts[0],
    beside: '',
    needs: profile.needs,
    tenancy: profile.tenancy ?? 'none',
    phone: profile.has.phone ?? false,
    photoId: profile.has.photoId ?? false,
    bank: profile.has.bankAccount ?? false,
    gp: profile.gpRegistered ?? false,
    dependants: profile.dependants ?? 0,
    supervised: profile.supervision === 'statutory',
    told: profile.notifiableVictim ?? false,
    days,
  };
}

export const firstState: StudioState = {
  view: 'home',
  walk: { ...shoesOf(walkPeople[0]), day: '2027-03-18', hour: 10, branches: [[]], branch: 0, draft: [], begun: false },
  year: { levers: {}, numbers: {} },
  see: { desk: 'council-housing', day: '2027-03-19', hour: 16 },
  area: firstArea,
};

/** Whether the group has chosen anything in a walk that a change of person would lose. */
export function hasChoices({ branches, draft }: WalkState): boolean {
  return draft.length > 0 || branches.some((branch) => branch.length > 0);
}
