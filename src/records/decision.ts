/** Something about an extract that its owner has to decide, or to accept with a reason. It names no person. */
export interface Decision {
  /** Stable, for the plan's `accept` and for programs. */
  readonly what: string;
  readonly source?: string;
  readonly column?: string;
  /** A word of the file that has no meaning yet, or the first of the values in question. */
  readonly value?: string;
  /** Rows, values or people that it touches. */
  readonly count: number;
  /** First line of the file where it stands. */
  readonly line?: number;
  /** A nearly equal word that is known. */
  readonly near?: string;
  /** In words, and what can be done. */
  readonly text: string;
}

/** A decision that was settled without asking, with the reason. */
export interface Accepted extends Decision {
  readonly reason: string;
}

/** Gathers what is to be decided, equal things counted together. */
export class Decisions {
  private readonly found = new Map<string, { -readonly [K in keyof Decision]: Decision[K] } & { say: (count: number) => string }>();

  add(one: Omit<Decision, 'count' | 'text'> & { readonly count?: number }, say: (count: number) => string): void {
    const { what, source = '', column = '', value = '', count = 1 } = one;
    const key = `${what}\u0000${source}\u0000${column}\u0000${value}`;
    const before = this.found.get(key);
    if (before === undefined) this.found.set(key, { ...one, count, text: '', say });
    else before.count += count;
  }

  /** Those that stand open, and those that the plan accepts. */
  list(
    accept: readonly {
      readonly what: string;
      readonly source?: string | undefined;
      readonly column?: string | undefined;
      readonly value?: string | undefined;
      readonly reason: string;
    }[],
  ): { readonly open: readonly Decision[]; readonly accepted: readonly Accepted[] } {
    const open: Decision[] = [];
    const accepted: Accepted[] = [];
    for (const { say, ...one } of this.found.values()) {
      const decision = { ...one, text: say(one.count) };
      const by = accept.find(
        ({ what, source, column, value }) =>
          what === one.what &&
          (source === undefined || source === one.source) &&
          (column === undefined || column === one.column) &&
          (value === undefined || value === one.value),
      );
      if (by === undefined) open.push(decision);
      else accepted.push({ ...decision, reason: by.reason });
    }
    return { open, accepted };
  }
}
