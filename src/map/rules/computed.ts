import { attributesMatch } from '../../journal/attribute-match.ts';
import { PathwayError } from '../../kernel/error.ts';
import type { LocalTime } from '../../kernel/local/local-time.ts';
import type { ComputedFact, EventMeaning } from '../../kernel/meaning.ts';
import { nearest } from '../../kernel/nearest.ts';
import type { Codes } from '../judge/codes.ts';
import { episodeOf, isInside, receptionOf } from '../judge/episode.ts';
import { firstAfter, isSameVagueDay, lastBy, type Scan } from '../judge/scan.ts';

/** A value worked out from the journey at a trigger; `undefined` where it cannot be computed. */
export type ComputedValue = number | string | boolean | undefined;

/** Works a fact out at a trigger. */
export type Compute = (scan: Scan, trigger: number) => ComputedValue;

/** The facts that a pathway declares, ready to be worked out. @throws PathwayError `no-such-fact` where a rule names another */
export function computedFacts({ facts = {} }: EventMeaning, codes: Codes, time: LocalTime): (name: string) => Compute {
  const known = new Map(Object.entries(facts).map(([name, fact]) => [name, computeOf(fact, codes, time)]));
  return (name) => {
    const fact = known.get(name);
    if (fact) return fact;
    const near = nearest(name, [...known.keys()]);
    const cure = near === undefined ? 'Give { meaning }, that of the pathway.' : `Did you mean "${near}"?`;
    throw new PathwayError('no-such-fact', `A rule asks for the computed fact "${name}", which the pathway does not declare. ${cure}`, {
      name,
    });
  };
}

function computeOf(fact: ComputedFact, codes: Codes, time: LocalTime): Compute {
  switch (fact.kind) {
    case 'happened': {
      const code = codes.of(fact.event);
      return (scan, trigger) => lastBy(scan, code, scan.until[trigger] as number) >= 0;
    }
    case 'happened-in-episode': {
      const code = codes.of(fact.event);
      return (scan, trigger) => isInEpisode(scan, code, trigger);
    }
    case 'under-way': {
      const begun = codes.of(fact.begun);
      const ended = fact.ended.map((type) => codes.of(type));
      return (scan, trigger) => {
        const by = scan.until[trigger] as number;
        const last = lastBy(scan, begun, by);
        return last >= 0 && ended.every((code) => lastBy(scan, code, by) < last);
      };
    }
    case 'days-since': {
      const code = codes.of(fact.event);
      return (scan, trigger) => {
        const found = lastBefore(scan, code, trigger);
        return found < 0 ? undefined : wholeDays(scan, found, trigger, time);
      };
    }
    case 'episode-days':
      return (scan, trigger) => episodeDays(scan, trigger, fact.expected, time);
    case 'episode-state': {
      const code = fact.becomes === undefined ? undefined : codes.of(fact.becomes.event);
      return (scan, trigger) => episodeState(scan, trigger, fact, code);
    }
  }
}

/** One at or before the trigger, of the same episode: what was accepted on an earlier stay, or on the next, says nothing of this one. */
function isInEpisode(scan: Scan, code: number, trigger: number): boolean {
  const episode = episodeOf(scan, trigger);
  for (let index = scan.head[code] as number; index >= 0; index = scan.next[index] as number) {
    if ((scan.at[index] as number) > (scan.until[trigger] as number)) continue;
    if (isInside(scan, index, episode)) return true;
  }
  return false;
}

/** The last of a code before an event; on one day without a clock only the order of one record tells. */
function lastBefore(scan: Scan, code: number, trigger: number): number {
  const ordered = scan.codes.isOfEpisodes(scan.events[trigger]?.type ?? '');
  let found = -1;
  for (let index = scan.head[code] as number; index >= 0 && index < trigger; index = scan.next[index] as number)
    if (ordered || !isSameVagueDay(scan, index, trigger)) found = index;
  return found;
}

/** By the clock where both have one, else by the days. */
function wholeDays(scan: Scan, from: number, to: number, time: LocalTime): number {
  const [a, b] = [scan.at[from] as number, scan.at[to] as number];
  return scan.until[from] === a && scan.until[to] === b ? time.wholeDays(a, b) : time.dayOf(b) - time.dayOf(a);
}

function episodeDays(scan: Scan, trigger: number, attr: string | undefined, time: LocalTime): number | undefined {
  const { codes } = scan;
  if (scan.code[trigger] === codes.begins) {
    const ended = firstAfter(scan, codes.ends, trigger);
    if (ended >= 0) return wholeDays(scan, trigger, ended, time);
    const expected = attr === undefined ? undefined : scan.events[trigger]?.attrs?.[attr];
    return typeof expected === 'number' ? expected : undefined;
  }
  if (scan.code[trigger] !== codes.ends) return undefined;
  const begun = receptionOf(scan, trigger);
  return begun < 0 ? undefined : wholeDays(scan, begun, trigger, time);
}

function episodeState(
  scan: Scan,
  trigger: number,
  { attr, becomes }: Extract<ComputedFact, { kind: 'episode-state' }>,
  code: number | undefined,
): ComputedValue {
  const begun = receptionOf(scan, trigger);
  if (begun < 0) return undefined;
  const by = scan.until[trigger] as number;
  if (becomes !== undefined && code !== undefined) {
    for (let index = firstAfter(scan, code, begun); index >= 0; index = scan.next[index] as number) {
      if ((scan.at[index] as number) <= by && attributesMatch(scan.events[index]?.attrs, becomes.where)) return becomes.value;
    }
  }
  const state = scan.events[begun]?.attrs?.[attr];
  return typeof state === 'string' ? state : undefined;
}
