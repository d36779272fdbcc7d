import { addDays, type Journey } from 'justice-pathway';
import { assumptions, releaseLever, scenarios, scottishBankHolidays, scottishPathway } from 'justice-pathway/machines';
import { differencesPicture } from 'justice-pathway/map';
import {
  applyScenario,
  type Estimate,
  estimateMean,
  estimateShare,
  type Lever,
  type SimulationAssumptions,
  scoreOf,
  simulateCohort,
} from 'justice-pathway/simulate';
import type { AreaState } from '../area/area.ts';
import { areaLevers } from '../area/year-levers.ts';
import { levers, numberIds, watched } from '../levers.ts';
import type { YearState } from '../state.ts';
import { differenceWords } from './difference-words.ts';

export interface YearAsk {
  readonly year: YearState;
  readonly area: AreaState;
}

export interface YearRow {
  readonly measure: string;
  readonly label: string;
  readonly sentence: string;
  /** Share of people now and in the scenario, 0 to 1. */
  readonly before: Estimate;
  readonly after: Estimate;
  /** Difference in people per 100. */
  readonly low: number;
  readonly high: number;
  readonly people: number;
  readonly helped: number;
  readonly harmed: number;
}

export interface YearGroup {
  readonly label: string;
  readonly helped: number;
  readonly harmed: number;
}

export interface YearAnswer {
  /** What was changed, in words. */
  readonly title: string;
  /** What the change bears on, in a sentence of the library; empty where no ready scenario was chosen. */
  readonly about: string;
  readonly people: number;
  readonly done: boolean;
  /** The widest half interval among what changed, in people per 100. */
  readonly precision: number | undefined;
  readonly rows: readonly YearRow[];
  readonly groups: readonly YearGroup[];
  readonly picture: string;
  readonly milliseconds: number;
}

/** Outcomes of one person: the share of each watched measure; `undefined` where it does not concern them. */
export interface PersonYear {
  readonly shares: readonly (number | undefined)[];
  readonly groups: readonly string[];
}

const batch = 100;
const batches = 10;
const most = 60;
const seed = 7;
const wanted = 2;
const remembered = new Map<string, PersonYear[]>();
let latest = 0;

/** Runs the baseline and the scenario on the same people with the same luck, batch by batch, until the answer is precise enough. */
export async function year({ year: of, area }: YearAsk, progress: (part: YearAnswer) => void): Promise<YearAnswer> {
  const turn = ++latest;
  const started = Date.now();
  const baseline = scenarioOf({ levers: {}, numbers: of.numbers }, area);
  const scenario = scenarioOf(of, area);
  const same = Object.keys(of.levers).length === 0;
  const before: PersonYear[] = [];
  const after: PersonYear[] = [];
  const title = titleOf(of);
  const about = scenarios.find((one) => one.id === of.levers['ready'])?.sentence ?? '';
  let answer = { title, about, ...summary(before, after, false, 0) };
  for (let at = 0; at < most; at++) {
    before.push(...run(baseline, JSON.stringify([of.numbers, area]), at));
    after.push(...run(scenario, JSON.stringify(same ? [of.numbers, area] : [of, area]), at));
    const precise = answer.precision !== undefined && answer.precision <= wanted;
    const isLast = at === most - 1 || (at + 1 >= batches && (precise || same));
    answer = { title, about, ...summary(before, after, isLast, Date.now() - started) };
    if (isLast) return answer;
    progress(answer);
    await new Promise((go) => setTimeout(go, 0));
    if (turn !== latest) return answer;
  }
  return answer;
}

/** The controls that were moved, in words. */
function titleOf(of: YearState): string {
  const moved = levers.flatMap((lever) => {
    const value = of.levers[lever.id];
    if (value === undefined || value === lever.from) return [];
    const said = lever.choices?.find(([id]) => id === value)?.[1] ?? (lever.kind === 'share' ? `${value} in 100` : String(value));
    return [lever.id === 'ready' ? said : `${lever.label}: ${said}`];
  });
  return moved.length === 0 ? 'As it is now' : moved.join('; ');
}

/** The library's levers for the group's own numbers and controls. */
function leversOf(of: YearState): Lever[] {
  const own = numberIds.flatMap((step): Lever[] => {
    const value = of.numbers[step];
    return value === undefined ? [] : [{ lever: 'step', step, set: Math.min(1, Math.max(0, value / 100)) }];
  });
  const moved = levers.flatMap((lever) => {
    const value = of.levers[lever.id];
    return value === undefined || value === lever.from || typeof value === 'boolean' ? [] : lever.levers(value);
  });
  return [...own, ...moved];
}

/** The assumptions with the hours of the group's area, its own numbers and its controls. */
export function scenarioOf(of: YearState, area: AreaState): SimulationAssumptions {
  return applyScenario({ releaseLever, ...assumptions }, { levers: [...areaLevers(area), ...leversOf(of)] });
}

/** One batch of people, each lived twice. */
export function onePart(
  of: YearState,
  area: AreaState,
  at: number,
): { readonly before: readonly PersonYear[]; readonly after: readonly PersonYear[] } {
  const now = { levers: {}, numbers: of.numbers };
  return {
    before: run(scenarioOf(now, area), JSON.stringify([of.numbers, area]), at),
    after: run(scenarioOf(of, area), JSON.stringify([of, area]), at),
  };
}

function run(of: SimulationAssumptions, key: string, at: number): PersonYear[] {
  const name = `${key} ${at}`;
  const known = remembered.get(name);
  if (known) return known;
  const turnOfYear = at % batches;
  const { journeys } = simulateCohort({
    pathway: scottishPathway,
    assumptions: of,
    calendars: [scottishBankHolidays],
    people: batch,
    seed: seed + at,
    from: addDays('2026-06-01', Math.round(turnOfYear * 36.5)),
    days: 36,
    observe: 730,
  });
  const people = journeys.map(personYear);
  if (remembered.size > 400) remembered.clear();
  remembered.set(name, people);
  return people;
}

function personYear(journey: Journey): PersonYear {
  const shares = watched.map(({ measure }) => {
    const { n, total } = scoreOf(measure, journey, scottishPathway.zone);
    return n === 0 ? undefined : total / n;
  });
  const { profile } = journey;
  const groups = [
    profile.sex === 'female' ? 'Women' : 'Men',
    (profile.age ?? 99) < 25 ? 'Under 25' : '25 and over',
    ...(profile.needs.includes('housing') ? ['With a housing need'] : []),
    ...(profile.needs.some((need) => need === 'substance' || need === 'opioid') ? ['With an alcohol or drug need'] : []),
    ...((profile.dependants ?? 0) > 0 ? ['With children'] : []),
  ];
  return { shares, groups };
}

function summary(
  before: readonly PersonYear[],
  after: readonly PersonYear[],
  done: boolean,
  milliseconds: number,
): Omit<YearAnswer, 'title' | 'about'> {
  const groups = new Map<string, { helped: number; harmed: number }>();
  const rows = watched.map((one, index): YearRow => {
    const pairs = before.flatMap((person, at) => {
      const [was, is] = [person.shares[index], after[at]?.shares[index]];
      return was === undefined || is === undefined ? [] : [{ was, is, groups: person.groups }];
    });
    const changes = pairs.map(({ was, is }) => is - was);
    const spread = changes.every((change) => change === 0) ? { low: 0, high: 0 } : estimateMean(changes);
    for (const { was, is, groups: of } of pairs) {
      if (was === is) continue;
      for (const group of of) {
        const row = groups.get(group) ?? { helped: 0, harmed: 0 };
        if (is > was) row.helped++;
        else row.harmed++;
        groups.set(group, row);
      }
    }
    const total = (pick: 'was' | 'is') => Math.round(pairs.reduce((sum, pair) => sum + pair[pick], 0));
    const low = Math.max(-100, spread.low * 100);
    const high = Math.min(100, spread.high * 100);
    return {
      measure: one.measure.id,
      label: one.label,
      sentence: pairs.length < 5 ? `Too few people in this run to say how many ${one.words}.` : differenceWords(low, high, one.words),
      before: estimateShare(total('was'), pairs.length),
      after: estimateShare(total('is'), pairs.length),
      low,
      high,
      people: pairs.length,
      helped: changes.filter((change) => change > 0).length,
      harmed: changes.filter((change) => change < 0).length,
    };
  });
  const moved = rows.filter((row) => row.helped + row.harmed > 0);
  return {
    people: before.length,
    done,
    precision: moved.length === 0 ? undefined : Math.max(...moved.map((row) => (row.high - row.low) / 2)),
    rows,
    groups: [...groups].map(([label, row]) => ({ label, ...row })).sort((a, b) => (a.label < b.label ? -1 : 1)),
    picture: differencesPicture({
      title: 'What changes, in people per 100',
      sentence: moved.length === 0 ? 'Nothing changes.' : moved.map((row) => row.sentence).join(' '),
      rows: rows.filter((row) => row.people >= 5).map((row) => ({ label: row.label, low: row.low, high: row.high })),
    }),
    milliseconds,
  };
}
