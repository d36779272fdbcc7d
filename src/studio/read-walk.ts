import { needNames, walkActions, walkCompanions, walkPeople, walkStarts } from 'justice-pathway/machines';
import { field, isDay, list, tellUnknown } from './read-fields.ts';
import { firstState, shoesOf, type WalkState } from './state.ts';
import { walkLabels } from './walk-labels.ts';

/** The walk of a ready person before anything is chosen; what a link leaves out is taken from here. */
export function beginning(person: unknown): WalkState {
  const ready = walkPeople.find((one) => one.id === person);
  return ready === undefined ? firstState.walk : { ...firstState.walk, ...shoesOf(ready) };
}

/** Reads one walk; what is not understood is told in the words of its box, and stands as the page begins. */
export function readWalk(value: unknown, trouble: string[]): WalkState {
  const person = field(value, 'person');
  const first = beginning(person);
  const ready = walkPeople.find((one) => one.id === first.person)?.name;
  if (person !== undefined && !walkPeople.some((one) => one.id === person))
    trouble.push(`The walk is of a person whom this page does not know; ${ready} stands in. Choose the person again.`);
  const unread = new Set<string>();
  const taken = <K extends keyof WalkState>(key: K, isRead: (one: unknown) => boolean): WalkState[K] => {
    const one = field(value, key);
    if (one === undefined) return first[key];
    if (isRead(one)) return one as WalkState[K];
    unread.add(walkLabels[key]);
    return first[key];
  };
  const isFlag = (one: unknown) => typeof one === 'boolean';
  const isWhole = (low: number, high: number) => (one: unknown) => Number.isInteger(one) && Number(one) >= low && Number(one) <= high;
  const ticks = (stop: unknown): string[] => {
    const all = list(stop, 60);
    const known = all.filter((one): one is string => typeof one === 'string' && isTick(one));
    if (!Array.isArray(stop) || known.length < stop.length) unread.add(walkLabels.branches);
    return known;
  };
  const given = field(value, 'branches');
  if (given !== undefined && !Array.isArray(given)) unread.add(walkLabels.branches);
  const branches = list(given, 4).map((branch) => list(branch, 40).map(ticks));
  const needs = field(value, 'needs');
  const known = list(needs, 60).filter((need): need is string => typeof need === 'string' && Object.hasOwn(needNames, need));
  if (needs !== undefined && (!Array.isArray(needs) || known.length < needs.length)) unread.add(walkLabels.needs);
  const isBeside = (one: unknown) => one === '' || walkCompanions.some(({ id, beside }) => id === one && beside.includes(first.person));
  const walk: WalkState = {
    person: first.person,
    beside: taken('beside', isBeside),
    start: taken('start', (one) => typeof one === 'string' && Object.hasOwn(walkStarts, one)),
    needs: needs === undefined ? first.needs : known,
    tenancy: taken('tenancy', (one) => ['none', 'sole', 'joint', 'family'].some((home) => home === one)),
    phone: taken('phone', isFlag),
    photoId: taken('photoId', isFlag),
    bank: taken('bank', isFlag),
    gp: taken('gp', isFlag),
    dependants: taken('dependants', isWhole(0, 9)),
    supervised: taken('supervised', isFlag),
    told: taken('told', isFlag),
    begun: taken('begun', isFlag),
    days: taken('days', isWhole(15, 3650)),
    day: taken('day', isDay),
    hour: taken('hour', isWhole(0, 23)),
    branches: branches.length > 0 ? branches : [[]],
    branch: taken('branch', isWhole(0, Math.max(0, branches.length - 1))),
    draft: ticks(field(value, 'draft') ?? []),
  };
  if (unread.size > 0)
    trouble.push(
      `Of the walk, this could not be read: ${[...unread].map((label) => `“${label}”`).join(', ')}. What stands there now is how ${ready} begins, or is left out: look at it before you go on.`,
    );
  tellUnknown(value, Object.keys(walkLabels), 'The walk', trouble);
  return walk;
}

function isTick(one: string): boolean {
  return /^(ask|no):[a-z-]{1,30}$/.test(one) || Object.hasOwn(walkActions, one);
}
