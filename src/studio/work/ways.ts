import { formatInstant } from 'justice-pathway';
import { scottishPathway, walkActions } from 'justice-pathway/machines';
import { isDisconnect } from 'justice-pathway/map';
import type { AreaState } from '../area/area.ts';
import type { WalkState } from '../state.ts';
import { endOf, judgeWalk, type WalkFinding, walkRules } from '../walk/finish.ts';
import { choiceOf, laidOf } from '../walk/shoes.ts';
import { tellWalk } from '../walk/tell.ts';

export interface WaysAsk {
  readonly walk: WalkState;
  readonly area: AreaState;
}

/** One stop in one way. */
export interface WayStop {
  readonly label: string;
  readonly at: string;
  readonly asked: readonly string[];
  readonly done: readonly string[];
  /** Not the same as in the first way. */
  readonly differs: boolean;
  readonly absent: boolean;
  /** The way has not come so far yet. */
  readonly ahead: boolean;
}

export interface Way {
  readonly stops: readonly WayStop[];
  /** Places where it broke and a stop could have met it. */
  readonly broke: number;
  /** Left open by the pathway itself. */
  readonly own: number;
  /** Times that a known need was not asked about. */
  readonly unasked: number;
  readonly isOver: boolean;
}

/** One rule in all ways: a word for each, in the order of the ways. */
export interface WayRule {
  readonly title: string;
  readonly lead: string;
  readonly words: readonly string[];
  readonly differs: boolean;
}

export interface WaysAnswer {
  readonly ways: readonly Way[];
  readonly rules: readonly WayRule[];
}

/** Two to four ways of one walk beside each other: stop by stop, and rule by rule. */
export function ways({ walk: of, area }: WaysAsk): WaysAnswer {
  const laid = laidOf(of, area);
  const told = of.branches.map((branch) => {
    const choices = branch.slice(0, laid.stops.length).map(choiceOf);
    const isOver = choices.length >= laid.stops.length;
    const until = isOver ? endOf(laid) : (laid.stops[choices.length]?.at ?? endOf(laid));
    const walk = tellWalk(laid, choices, until);
    return { choices, isOver, walk, findings: judgeWalk(laid, walk, until) };
  });
  const stopsOf = (at: number): WayStop[] =>
    laid.stops.map((stop, position) => {
      const one = told[at];
      const choice = one?.choices[position];
      const done = (one?.walk.doneAt.get(position) ?? []).map((id) => walkActions[id].label);
      const first = told[0];
      const firstDone = (first?.walk.doneAt.get(position) ?? []).map((id) => walkActions[id].label);
      const same =
        `${[...(choice?.asked ?? [])].sort()}|${[...done].sort()}` ===
        `${[...(first?.choices[position]?.asked ?? [])].sort()}|${[...firstDone].sort()}`;
      return {
        label: stop.label,
        at: formatInstant(stop.at, scottishPathway.zone),
        asked: choice?.asked ?? [],
        done,
        differs: at > 0 && choice !== undefined && !same,
        absent: one?.walk.absent.has(position) ?? false,
        ahead: choice === undefined,
      };
    });
  const broken = (findings: readonly WalkFinding[]) => findings.filter((one) => isDisconnect(one.verdict));
  const looked = [...new Set(told.flatMap(({ findings }) => broken(findings).map((one) => one.rule)))];
  return {
    ways: told.map(({ findings, isOver }, at) => ({
      stops: stopsOf(at),
      broke: broken(findings).filter((one) => one.domain === undefined && !one.byThePathway).length,
      own: broken(findings).filter((one) => one.domain === undefined && one.byThePathway).length,
      unasked: broken(findings).filter((one) => one.domain !== undefined).length,
      isOver,
    })),
    rules: looked.map((id) => {
      const rule = walkRules.find((one) => one.id === id);
      const words = told.map(({ findings }) => wordFor(findings.filter((one) => one.rule === id)));
      return {
        title: rule?.title ?? id,
        lead: told.flatMap(({ findings }) => findings.filter((one) => one.rule === id)).at(0)?.lead ?? '',
        words,
        differs: new Set(words).size > 1,
      };
    }),
  };
}

/** What a rule came to in one way; a rule that found nothing to look at did not arise. */
function wordFor(findings: readonly WalkFinding[]): string {
  const count = (...verdicts: readonly string[]) => findings.filter((one) => verdicts.includes(one.verdict)).length;
  const times = (many: number, word: string) => (many === 0 ? [] : [many === 1 ? word : `${word} ${many} times`]);
  const said = [
    ...times(count('missed'), 'missed'),
    ...times(count('met-late'), 'late'),
    ...times(count('present'), 'happened'),
    ...times(count('unknown'), 'not known'),
  ];
  if (said.length > 0) return said.join(', ');
  if (count('due') > 0) return 'still open';
  if (count('met') > 0) return 'in time';
  if (count('declined') > 0) return 'put off by the person';
  return 'did not arise';
}
