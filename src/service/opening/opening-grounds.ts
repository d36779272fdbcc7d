import { type CivilDate, daysBetween } from '../../kernel/civil-date.ts';
import { givenAs } from '../../kernel/given.ts';
import { type Grounds, type GroundsStatus, notSeen } from '../../kernel/grounds.ts';
import { sourceText } from '../../kernel/source.ts';
import type { Service, ToldWord } from '../service.ts';

const ofConfidence: Readonly<Record<string, GroundsStatus>> = { high: 'verified', medium: 'secondary', low: 'unverified' };

/**
 * How a field of a service is known on a day: the latest word of somebody who was told it, else a stated source, else the feed that it was
 * read from. Stale where that is older than it promises to hold.
 */
export function serviceGrounds(service: Service, field: keyof Service, on: CivilDate, holdsDays = 180): Grounds {
  givenAs('serviceGrounds', 'service', service, '{id:text name:text}');
  givenAs('serviceGrounds', 'field', field, 'text');
  givenAs('serviceGrounds', 'on', on, 'text');
  givenAs('serviceGrounds', 'holdsDays', holdsDays, 'number?');
  if (service[field] === undefined) return notSeen;
  const told = latestTold(service, field, on);
  if (told) {
    return {
      status: 'verified',
      ...stale(told.on, on, told.holdsDays ?? service.holdsDays ?? holdsDays),
      restsOn: [toldText(told)],
      asOf: told.on,
    };
  }
  const fact = service.facts?.find((each) => each.field === field);
  if (fact) {
    const day = /^\d{4}-\d{2}-\d{2}$/.test(fact.asOf) ? fact.asOf : undefined;
    const old = day === undefined ? {} : stale(day, on, service.holdsDays ?? holdsDays);
    return { status: ofConfidence[fact.confidence] ?? 'unverified', ...old, restsOn: [sourceText(fact.source)], asOf: fact.asOf };
  }
  const from = [service.origin?.file ?? service.origin?.format ?? service.organisation?.name ?? service.id];
  if (service.assuredOn === undefined) return { status: 'unverified', restsOn: from };
  return { status: 'verified', ...stale(service.assuredOn, on, service.holdsDays ?? holdsDays), restsOn: from, asOf: service.assuredOn };
}

/** The newest word told on or before a day that stands for a field. */
export function latestTold(service: Service, field: keyof Service, on: CivilDate): ToldWord | undefined {
  givenAs('latestTold', 'service', service, '{id:text name:text}');
  givenAs('latestTold', 'field', field, 'text');
  givenAs('latestTold', 'on', on, 'text');
  return service.told?.filter((each) => each.on <= on && each.fields.includes(field)).at(-1);
}

/** Who told it and when, in words. @example toldText({ on: '2026-03-03', by: 'A. Worker', how: 'rang', fields: [] }) // 'A. Worker, 2026-03-03 (rang)' */
export function toldText(toldWord: ToldWord): string {
  givenAs('toldText', 'toldWord', toldWord, '{on:text by:text fields:list}');
  const { on, by, how, said } = toldWord;
  return `${by}, ${on}${how === undefined ? '' : ` (${how})`}${said === undefined ? '' : `: "${said}"`}`;
}

function stale(from: CivilDate, on: CivilDate, holdsDays: number): { stale?: true } {
  return daysBetween(from, on) > holdsDays ? { stale: true } : {};
}
