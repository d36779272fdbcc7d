import { scottishMeaning } from 'justice-pathway/machines';
import { type Issue, unknownWord } from '../../kernel/index.ts';
import { findArea, type Service } from '../../service/index.ts';
import { badInput, type Io } from '../io.ts';
import { openingOptions } from './load-services.ts';

/** Ends the command where a need is one that neither the pathway nor a service of the directory knows, naming the nearest. */
export function checkNeed(flag: string, need: string | undefined, services: readonly Service[]): void {
  if (need === undefined) return;
  const known = [
    ...new Set<string>([
      ...Object.keys(scottishMeaning.needs),
      ...Object.keys(scottishMeaning.domains),
      'throughcare',
      ...services.flatMap((service) => service.needs ?? []),
    ]),
  ];
  if (!known.includes(need)) badInput(unknownWord(need, known, { path: flag }, 'unknown-need'));
}

/**
 * A person's area from a file: one that is near a known one ends the command, as a slip; another is told on the side, since no answer on an
 * area can then be sure.
 */
export function checkHomeArea(io: Io, file: string, area: string | undefined, services: readonly Service[]): void {
  if (area === undefined || knows(area, services)) return;
  const issue = areaIssue('profile.homeArea', area, services);
  if (issue.cure?.startsWith('Did you mean')) badInput({ ...issue, file });
  io.err(`${file}: "${area}" (profile.homeArea) is no area that is known here: which services serve it is not known.`);
}

/** Ends the command where an area is neither in the map nor one that a service names, naming the nearest. */
export function checkArea(flag: string, area: string | undefined, services: readonly Service[]): void {
  if (area === undefined || knows(area, services)) return;
  badInput(areaIssue(flag, area, services));
}

const plain = (text: string) => text.trim().toLowerCase();

function toldBy(services: readonly Service[]) {
  return services.flatMap((service) => (Array.isArray(service.areas) ? service.areas : [])) as readonly {
    readonly name: string;
    readonly code?: string;
  }[];
}

function knows(area: string, services: readonly Service[]): boolean {
  const map = openingOptions.areas;
  if (map && findArea(map, area)) return true;
  return toldBy(services).some((each) => plain(each.name) === plain(area) || each.code === area);
}

function areaIssue(flag: string, area: string, services: readonly Service[]): Issue {
  const map = openingOptions.areas;
  const told = toldBy(services);
  const names = [
    ...new Set([...(map?.areas.flatMap((each) => [each.name, ...(each.aliases ?? [])]) ?? []), ...told.map((each) => each.name)]),
  ];
  const byPlain = new Map(names.map((name) => [plain(name), name]));
  const issue = unknownWord(plain(area), [...byPlain.keys()], { path: flag }, 'unknown-area');
  const cure = issue.cure?.replace(/"([^"]+)"/, (_, found: string) => `"${byPlain.get(found) ?? found}"`);
  return {
    code: 'unknown-area',
    severity: 'error',
    path: flag,
    message: `"${area}" is no area that is known here.`,
    ...(cure === undefined
      ? {}
      : { cure: /Did you mean/.test(cure) ? cure : 'Name a council, a health board, a prison, a town or a postcode.' }),
  };
}
