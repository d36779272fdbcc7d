import { givenAs } from '../../kernel/given.ts';
import type { Service } from '../../service/index.ts';
import { saysAll } from './directory-same.ts';

/**
 * One directory from several feeds: a service told twice is kept once, in its fuller form;
 * services that share an id and differ are all kept, the later ones as `id~2`.
 */
export function mergeServices(...feeds: readonly (readonly Service[])[]): Service[] {
  givenAs('mergeServices', 'feeds', feeds, '[list]');
  for (const services of feeds) givenAs('mergeServices', 'feeds', services, '[id:text]');
  const merged: Service[] = [];
  const places = new Map<string, number[]>();
  for (const service of feeds.flat()) {
    const all = places.get(service.id) ?? [];
    const same = all.slice(-100);
    const content = service.origin?.record ?? service;
    const known = same.find((index) => saysAll(merged[index]?.origin?.record ?? merged[index], content));
    if (known !== undefined) continue;
    const poorer = same.find((index) => saysAll(content, merged[index]?.origin?.record ?? merged[index]));
    if (poorer !== undefined) {
      merged[poorer] = { ...service, id: merged[poorer]?.id ?? service.id };
      continue;
    }
    places.set(service.id, all);
    all.push(merged.length);
    let number = all.length;
    let id = number === 1 ? service.id : `${service.id}~${number}`;
    while (number > 1 && places.has(id)) {
      number += 1;
      id = `${service.id}~${number}`;
    }
    merged.push(id === service.id ? service : { ...service, id });
  }
  return merged;
}
