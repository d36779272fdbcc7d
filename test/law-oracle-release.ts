import { afterMonths, plusDays } from './law-oracle-disclosure.ts';

// Plain arithmetic, written from the rules alone: it imports nothing of the product.

export interface PlainTerm {
  readonly months: number;
  readonly from: string;
  readonly halved: boolean;
}

function count(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
}

/** Days to serve: half, or two fifths in 2025, or three tenths since 26 May 2026, of a term that the change does not meet while it runs. */
function toServe(days: number, from: string, halved: boolean): number {
  if (halved) return Math.ceil(days / 2);
  if (from >= '2026-05-26') return Math.ceil((days * 3) / 10);
  return Math.ceil(days / 2);
}

export interface PlainWindow {
  readonly first: number;
  readonly last: number;
  readonly earliest: string;
  readonly latest: string;
}

/** The window of curfew, or `undefined` where there is none. */
export function curfew({ months, from, halved }: PlainTerm): PlainWindow | undefined {
  const days = count(from, plusDays(afterMonths(from, months), -1));
  const now = from >= '2026-05-26';
  const served = now ? Math.ceil((days * 15) / 100) : Math.ceil(days / 4);
  const last = toServe(days, from, halved) - 14;
  const first = Math.max(served, last - (now ? 196 : 166) + 1);
  if (months < 3 || first > last) return undefined;
  return { first, last, earliest: plusDays(from, first - 1), latest: plusDays(from, last - 1) };
}

interface Group {
  readonly from: string;
  to: string;
  passed: string[];
  halved: boolean;
}

/** What becomes of sentences each passed on the day it starts. `releases`: days of release, `none`, or nothing known. */
export function served(terms: readonly PlainTerm[], releases: readonly string[] | 'none' | 'unknown') {
  const groups: Group[] = [];
  for (const term of [...terms].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const to = plusDays(afterMonths(term.from, term.months), -1);
    const home = groups.find((group) => {
      if (term.from > plusDays(group.to, 1)) return false;
      if (group.passed.includes(term.from)) return true;
      const first = [...group.passed, term.from].sort()[0] as string;
      if (releases === 'none') return true;
      if (releases === 'unknown') return due(group) >= term.from;
      return !releases.some((day) => day >= first && day <= term.from);
    });
    if (home) {
      home.to = home.to > to ? home.to : to;
      home.passed.push(term.from);
      home.halved ||= term.halved;
    } else groups.push({ from: term.from, to, passed: [term.from], halved: term.halved });
  }
  const last = (days: readonly string[]) => [...days].sort().at(-1) as string;
  return { terms: groups.length, release: last(groups.map(due)), end: last(groups.map((each) => each.to)) };
}

function due({ from, to, halved }: Group): string {
  return plusDays(from, toServe(count(from, to), from, halved) - 1);
}
