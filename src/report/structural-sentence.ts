import type { RouteStep, StructuralFinding } from '../engine/index.ts';
import { givenAs } from '../kernel/given.ts';
import { counted, listed } from './words.ts';

/**
 * A gap of a pathway in a sentence, in English.
 * @example structuralSentence({ code: 'nobody-responsible', subject: 'id', label: 'a first night', states: ['a.b'], route: [] }) // 'In 1 state of the pathway nobody holds this: a first night.'
 */
export function structuralSentence(structuralFinding: StructuralFinding): string {
  givenAs('structuralSentence', 'structuralFinding', structuralFinding, '{code:text subject:text label:text route:list}');
  const { code, label, domains = [], partners = [], states = [], notice } = structuralFinding;
  const where = `In ${counted(states.length, 'state')} of the pathway`;
  switch (code) {
    case 'release-without-preparation':
      return `A person can be ${label} without any contact that prepares for release.`;
    case 'way-out-without-moment':
      return `A person can be ${label} without anybody having had the occasion to raise ${listed(domains)}.`;
    case 'waits-for-a-record':
      return `A case can come to "${label}" with nothing that falls due: it waits there for a record, which may never come.`;
    case 'nobody-responsible':
      return `${where} nobody holds this: ${label}.`;
    case 'two-responsible':
      return `${where} ${listed(partners)} ${partners.length === 2 ? 'both' : 'all'} hold this: ${label}.`;
    case 'lead-time-never-met':
      return notice === undefined ? `"${label}" needs more notice than there is.` : noticeSentence(label, notice);
  }
}

function noticeSentence(label: string, { needed, given, stayDays, stayLabel, ofAny }: NonNullable<StructuralFinding['notice']>): string {
  const known = given === 0 ? 'is not known before it comes' : `is known ${counted(given, 'day')} before`;
  const any = ofAny ? ': too short for any step that needs notice' : '';
  return `"${label}" needs ${counted(needed, 'day')} of notice. ${stayLabel} last at most ${counted(stayDays, 'day')}, and the last day ${known}${any}.`;
}

/**
 * A step of a shortest way in words, with those of its attributes that are words themselves.
 * @example routeStepText({ type: 'a.b', label: 'Seen', attrs: { came: true, on: '2026-01-05' }, hours: 0 }) // 'Seen (came: yes)'
 */
export function routeStepText(routeStep: RouteStep): string {
  givenAs('routeStepText', 'routeStep', routeStep, '{type:text hours:number}');
  const words = Object.entries(routeStep.attrs ?? {}).flatMap(([name, value]) =>
    typeof value === 'boolean' || (typeof value === 'string' && !/\d/.test(value))
      ? [`${name}: ${value === true ? 'yes' : value === false ? 'no' : value}`]
      : [],
  );
  return `${routeStep.label ?? 'A due time comes'}${words.length === 0 ? '' : ` (${words.join(', ')})`}`;
}
