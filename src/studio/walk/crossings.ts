import type { Instant, JourneyEvent } from 'justice-pathway';
import { type WalkCrossing, walkCrossings } from 'justice-pathway/machines';
import type { WalkFinding } from './finish.ts';
import type { LaidStop, LaidWalk } from './lay-out.ts';
import type { ToldWalk } from './tell.ts';

/** A moment at which two lives crossed, and what came of it. */
export interface Crossing {
  /** Position of the stop at which, or after which, it was. */
  readonly at: number;
  readonly when: Instant;
  /** Whose event it was. */
  readonly of: LaidStop['whose'];
  readonly means: string;
  /** Empty where nothing is asked of it. */
  readonly came: '' | 'done' | 'late' | 'missed' | 'open' | 'declined' | 'unknown';
}

const words: Readonly<Record<string, Crossing['came']>> = {
  met: 'done',
  'met-late': 'late',
  missed: 'missed',
  due: 'open',
  declined: 'declined',
  unknown: 'unknown',
};

/** The moments of a told walk that cross, in the order of time. What came of one is what the rules say, so that counts agree. */
export function crossingsOf(walk: LaidWalk, told: ToldWalk, findings: readonly WalkFinding[], isOver: boolean): Crossing[] {
  const { companion, person, stops } = walk;
  if (companion === undefined) return [];
  const names = { first: person.name, beside: companion.name };
  const rows = walkCrossings.filter((row) => row.as === companion.as);
  const found = (['first', 'beside'] as const).flatMap((of) =>
    (of === 'first' ? told.events : told.beside).flatMap((event): Crossing[] =>
      rows
        .filter((row) => row.of === of && row.event === event.type && fits(row, event))
        .flatMap((row) => {
          const came = cameOf(row, event, told, findings, isOver);
          if (came === undefined) return [];
          const means = row.means.replaceAll('{name}', names[of]).replaceAll('{other}', names[of === 'first' ? 'beside' : 'first']);
          const at = stops.findLastIndex((stop) => stop.at <= event.at);
          return [{ at: Math.max(0, at), when: event.at, of, means, came }];
        }),
    ),
  );
  return found.sort((a, b) => a.when - b.when);
}

function fits({ given = {} }: WalkCrossing, { attrs }: JourneyEvent): boolean {
  return Object.entries(given).every(([key, value]) => attrs?.[key] === value);
}

/** `undefined`: the rule does not ask it of these people. */
function cameOf(
  { rule, answer }: WalkCrossing,
  { at }: JourneyEvent,
  told: ToldWalk,
  findings: readonly WalkFinding[],
  isOver: boolean,
): Crossing['came'] | undefined {
  if (rule !== undefined) return words[findings.find((one) => one.rule === rule && one.triggerAt === at)?.verdict ?? ''];
  if (answer === undefined) return '';
  if (told.beside.some((one) => one.type === answer && one.at >= at)) return 'done';
  return isOver ? 'missed' : 'open';
}
