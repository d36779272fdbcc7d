import { fromLink, toLink } from './link-text.ts';
import { readArea } from './read-area.ts';
import { field, isDay, record, tellUnknown } from './read-fields.ts';
import { beginning, readWalk } from './read-walk.ts';
import { firstState, type SeeState, type StudioState, type ViewName, views, type YearState } from './state.ts';

const damaged =
  'This link is damaged: a part of it is missing, or a sign was changed on the way. None of its choices was taken, and the page begins afresh. Ask for the link again, or for the scenario as a file.';

/** A state as it was read, and what could not be read of it, in sentences. */
export interface ReadState {
  readonly state: StudioState;
  readonly trouble: readonly string[];
}

/** Writes a state as the part of an address after `#`: the view in words, and the rest only where it differs from the beginning. */
export function addressOf(state: StudioState): string {
  const rest: Record<string, unknown> = {};
  const walk = differing(state.walk, { ...beginning(state.walk.person), person: firstState.walk.person });
  const year = differing(state.year, firstState.year);
  if (Object.keys(walk).length > 0) rest['walk'] = walk;
  const area = differing(state.area, firstState.area);
  const see = differing(state.see, firstState.see);
  if (Object.keys(see).length > 0) rest['see'] = see;
  if (Object.keys(year).length > 0) rest['year'] = year;
  if (Object.keys(area).length > 0) rest['area'] = area;
  return `#/${state.view}${Object.keys(rest).length > 0 ? `?s=${toLink(JSON.stringify(rest))}` : ''}`;
}

/** Reads an address; whatever is not understood falls back to the beginning, and is told. */
export function stateOf(address: string): ReadState {
  const [path = '', query = ''] = address.replace(/^#\/?/, '').split('?');
  const view = views.find((one) => one === path);
  const lost = path !== '' && view === undefined ? [`There is no view called “${path.slice(0, 40)}” in this page.`] : [];
  const text = new URLSearchParams(query).get('s') ?? '';
  if (text === '' && !address.includes('?')) return { state: { ...firstState, view: view ?? 'home' }, trouble: lost };
  const rest = parsed(fromLink(text) ?? '');
  if (rest === undefined)
    return {
      state: { ...firstState, view: view ?? 'home' },
      trouble: [...lost, damaged],
    };
  const read = readParts(rest);
  return { state: { view: view ?? 'home', ...read.parts }, trouble: [...lost, ...read.trouble] };
}

/** A state as a file; the same form as in the address. */
export function scenarioFile(state: StudioState): string {
  return `${JSON.stringify({ justicePathwayScenario: 1, walk: state.walk, year: state.year, see: state.see, area: state.area }, null, 2)}\n`;
}

/** Reads a scenario file, or says what it is instead and what to do with it. */
export function readScenario(text: string, view: ViewName): ReadState | { readonly not: string } {
  if (text.trim() === '') return { not: 'The file is empty. Check that it was saved or sent whole.' };
  const read = parsed(text);
  if (read === undefined) return { not: 'It is not a whole file of this page: it may have been cut. Get it again from whoever saved it.' };
  const [kind, version] = [field(read, 'kind'), field(read, 'justicePathwayScenario')];
  if (kind === 'justice-pathway-session') return { not: 'It is a session. Open it under “Our session”.' };
  if (kind === 'justice-pathway-directory') return { not: 'It is a directory of hours. Open it under “Our own area”.' };
  if (typeof version === 'number' && version !== 1)
    return { not: `It is a scenario of version ${version}, and this page reads version 1. Open it with the page that saved it.` };
  if (version !== 1) return { not: 'It is not a scenario. Choose a file that was saved here with “Save the scenario as a file”.' };
  const { parts, trouble } = readParts(read);
  return { state: { view, ...parts }, trouble };
}

/** Reads the walk and the changes of a year, as a link, a scenario or a session holds them. */
export function readParts(value: unknown): { readonly parts: Omit<StudioState, 'view'>; readonly trouble: readonly string[] } {
  const trouble: string[] = [];
  tellUnknown(value, ['justicePathwayScenario', 'walk', 'year', 'see', 'area'], 'It', trouble);
  const parts = {
    walk: readWalk(field(value, 'walk'), trouble),
    year: readYear(field(value, 'year'), trouble),
    see: readSee(field(value, 'see'), trouble),
    area: readArea(field(value, 'area'), trouble),
  };
  return { parts, trouble };
}

function readYear(value: unknown, trouble: string[]): YearState {
  const levers = Object.entries(record(field(value, 'levers'))).filter(([, one]) => ['number', 'string', 'boolean'].includes(typeof one));
  const given = Object.entries(record(field(value, 'numbers')));
  const numbers = given.filter(([, one]) => typeof one === 'number' && one >= 0 && one <= 100);
  if (numbers.length < given.length)
    trouble.push(
      'Some of “The numbers behind this” could not be read, and stand as the page has them. Look at them under “What if, for a year”.',
    );
  return {
    levers: Object.fromEntries(levers.slice(0, 60)) as YearState['levers'],
    numbers: Object.fromEntries(numbers.slice(0, 200)) as Record<string, number>,
  };
}

function readSee(value: unknown, trouble: string[]): SeeState {
  const { see: first } = firstState;
  const [desk, day, hour] = [field(value, 'desk') ?? first.desk, field(value, 'day') ?? first.day, field(value, 'hour') ?? first.hour];
  if (
    typeof desk === 'string' &&
    /^[a-z0-9-]{1,60}$/.test(desk) &&
    isDay(day) &&
    typeof hour === 'number' &&
    Number.isInteger(hour) &&
    hour >= 0 &&
    hour <= 23
  )
    return { desk, day, hour };
  trouble.push(
    '“See people” could not be read: desk, day and hour stand as the page begins, on a Friday at four. Choose them again under “What if, for a year”.',
  );
  return first;
}

function differing<T extends object>(value: T, from: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(value).filter(([key, one]) => JSON.stringify(one) !== JSON.stringify(from[key as keyof T])),
  ) as Partial<T>;
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
