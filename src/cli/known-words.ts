import { scottishMeaning } from 'justice-pathway/machines';
import { unknownWord } from '../kernel/index.ts';
import { findArea, type Service } from '../service/index.ts';
import { badInput } from './io.ts';
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

/** Ends the command where an area is neither in the map nor one that a service names, naming the nearest. */
export function checkArea(flag: string, area: string | undefined, services: readonly Service[]): void {
  if (area === undefined) return;
  const map = openingOptions.areas;
  if (map && findArea(map, area)) return;
  const told = services.flatMap((service) => (Array.isArray(service.areas) ? service.areas : [])) as readonly {
    readonly name: string;
    readonly code?: string;
  }[];
  const plain = (text: string) => text.trim().toLowerCase();
  if (told.some((each) => plain(each.name) === plain(area) || each.code === area)) return;
  const names = [
    ...new Set([...(map?.areas.flatMap((each) => [each.name, ...(each.aliases ?? [])]) ?? []), ...told.map((each) => each.name)]),
  ];
  const byPlain = new Map(names.map((name) => [plain(name), name]));
  const issue = unknownWord(plain(area), [...byPlain.keys()], { path: flag }, 'unknown-area');
  const cure = issue.cure?.replace(/"([^"]+)"/, (_, found: string) => `"${byPlain.get(found) ?? found}"`);
  badInput({
    code: 'unknown-area',
    severity: 'error',
    path: flag,
    message: `"${area}" is no area that is known here.`,
    ...(cure === undefined
      ? {}
      : { cure: /Did you mean/.test(cure) ? cure : 'Name a council, a health board, a prison, a town or a postcode.' }),
  });
}
