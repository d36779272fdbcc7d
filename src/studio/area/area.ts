/** What the group knows of one desk of its own area; what is left out stays as the directory has it. */
export interface AreaDesk {
  /** Days and times in words: `Mon to Fri 9:00 to 17:00; Sat 10:00 to 12:00`; empty, not known. */
  readonly hours: string;
  /** Whole days from asking to being seen. */
  readonly waitDays?: number;
  /** People who can be seen at a time. */
  readonly places?: number;
  readonly phone?: boolean;
  readonly photoId?: boolean;
}

/** What the group typed about its own area. */
export interface AreaState {
  readonly desks: Readonly<Record<string, AreaDesk>>;
  /** Minutes from the gate to the first desk. */
  readonly travel: number;
  /** Rides from the gate, one a line: leaves, is there, its name. */
  readonly rides?: string;
}

export const firstArea: AreaState = { desks: {}, travel: 0 };
