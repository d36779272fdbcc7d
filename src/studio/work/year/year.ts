import { scenarios, type Watched, watched } from 'justice-pathway/machines';
import { differencesPicture } from 'justice-pathway/map';
import { systemClock } from '../../../kernel/index.ts';
import type { AreaState } from '../../area/area.ts';
import type { YearState } from '../../state.ts';
import { changeRow, isHelped, pairsOf, type YearRow } from './change-row.ts';
import { batches, liveBatch, type PersonYear } from './person-year.ts';
import { scenarioOf, titleOf } from './scenario.ts';

export interface YearAsk {
  readonly year: YearState;
  readonly area: AreaState;
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
  /** The widest half interval among the shares that changed, in people per 100. */
  readonly precision: number | undefined;
  readonly rows: readonly YearRow[];
  readonly groups: readonly YearGroup[];
  readonly picture: string;
  readonly milliseconds: number;
}

const most = 60;
const wanted = 2;
let latest = 0;

/** Each telling draws the whole result anew: after the first batches of a year, one when a quarter more people are known. */
const isTold = (lived: number, told: number) => lived <= 3 || lived === batches || lived >= told * 1.25 || lived === most;

/** Nobody looks at the year any more: what still gets sharper ends with its present batch, and goes on from there when it is asked again. */
export function leaveYear(): undefined {
  latest += 1;
}

/** Runs the baseline and the scenario on the same people with the same luck, batch by batch, until the answer is precise enough. */
export async function year({ year: of, area }: YearAsk, progress: (part: YearAnswer) => void): Promise<YearAnswer> {
  const turn = ++latest;
  const started = systemClock.now();
  const baseline = scenarioOf({ levers: {}, numbers: of.numbers }, area);
  const scenario = scenarioOf(of, area);
  const same = Object.keys(of.levers).length === 0;
  const before: PersonYear[] = [];
  const after: PersonYear[] = [];
  const title = titleOf(of, area);
  const about = scenarios.find((one) => one.id === of.levers['ready'])?.sentence ?? '';
  let answer = { title, about, ...summary(before, after, false, 0) };
  let told = 0;
  for (let at = 0; at < most; at++) {
    before.push(...liveBatch(baseline, JSON.stringify([of.numbers, area]), at));
    after.push(...liveBatch(scenario, JSON.stringify(same ? [of.numbers, area] : [of, area]), at));
    const precise = answer.precision !== undefined && answer.precision <= wanted;
    const isLast = at === most - 1 || (at + 1 >= batches && (precise || same));
    if (isLast || isTold(at + 1, told)) {
      told = at + 1;
      answer = { title, about, ...summary(before, after, isLast, systemClock.now() - started) };
      if (isLast) return answer;
      progress(answer);
    }
    await new Promise((go) => setTimeout(go, 0));
    if (turn !== latest) return answer;
  }
  return answer;
}

/** One batch of people, each lived twice. */
export function onePart(
  of: YearState,
  area: AreaState,
  at: number,
): { readonly before: readonly PersonYear[]; readonly after: readonly PersonYear[] } {
  const now = { levers: {}, numbers: of.numbers };
  return {
    before: liveBatch(scenarioOf(now, area), JSON.stringify([of.numbers, area]), at),
    after: liveBatch(scenarioOf(of, area), JSON.stringify([of, area]), at),
  };
}

function summary(
  before: readonly PersonYear[],
  after: readonly PersonYear[],
  done: boolean,
  milliseconds: number,
): Omit<YearAnswer, 'title' | 'about'> {
  const groups = new Map<string, { helped: number; harmed: number }>();
  const rows = watched.map((one: Watched, place) => {
    const pairs = pairsOf(before, after, place);
    for (const pair of pairs) {
      if (pair.was === pair.is) continue;
      for (const group of pair.groups) {
        const row = groups.get(group) ?? { helped: 0, harmed: 0 };
        if (isHelped(one, pair)) row.helped++;
        else row.harmed++;
        groups.set(group, row);
      }
    }
    return changeRow(place, pairs);
  });
  const moved = rows.filter((row) => row.helped + row.harmed > 0);
  const shares = rows.filter((row) => row.unit === 'in 100' && row.people >= 5);
  const movedShares = moved.filter((row) => row.unit === 'in 100' && row.people >= 30);
  return {
    people: before.length,
    done,
    precision: movedShares.length === 0 ? undefined : Math.max(...movedShares.map((row) => (row.high - row.low) / 2)),
    rows,
    groups: [...groups].map(([label, row]) => ({ label, ...row })).sort((a, b) => (a.label < b.label ? -1 : 1)),
    picture: differencesPicture({
      title: 'What changes, in people per 100',
      sentence: moved.length === 0 ? 'Nothing changes.' : moved.map((row) => row.sentence).join(' '),
      rows: shares
        .filter(({ low, high, helped, harmed }) => helped + harmed > 0 || low !== 0 || high !== 0)
        .map((row) => ({ label: row.label, low: row.low, high: row.high })),
    }),
    milliseconds,
  };
}
