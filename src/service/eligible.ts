import { givenAs, givenObject } from '../kernel/given.ts';
import { domainsOfNeeds, type NeedMeaning } from '../kernel/meaning.ts';
import type { Profile } from '../kernel/profile.ts';
import { type Area, type AreaMap, findArea, plainArea, relateAreas } from './area-map.ts';
import { type Criterion, type CriterionAnswer, judge } from './criterion.ts';
import type { Service, ServiceArea } from './service.ts';

interface Asking {
  /** Name or code of the area; absent, the person's `homeArea`. */
  readonly area?: string;
  /** Where in the pathway the person is: `remand`, `liberated`. */
  readonly status?: string;
  /** Which areas lie in which. */
  readonly areas?: AreaMap;
}

/** Who is asking, and for what. A need or a domain is asked about with what the pathway means by it; absent, no need is asked about. */
export type EligibilityQuery = Asking & ({ readonly need?: undefined } | { readonly need: string; readonly meaning: NeedMeaning });

/**
 * Whether a person can use a service, by age (years, both limits included), sex, area, need and status.
 * A limit that is not published is unknown, not absent; a stated `'any'` is yes.
 * @example eligible({ id: 'a', name: 'A', ages: { min: 16 } }, { needs: [], has: {}, age: 15 }).answer // 'no'
 */
export function eligible(service: Service, person: Profile, asking: EligibilityQuery = {}): CriterionAnswer {
  givenObject(service, 'eligible', 'service');
  givenObject(person, 'eligible', 'person');
  return judge([
    ...(asking.need === undefined ? [] : [answersNeed(service, asking.need, asking.meaning)]),
    inArea(service, asking.area ?? person.homeArea, asking.areas),
    rightAge(service, person.age),
    oneOf('sex', service.sexes, person.sex),
    oneOf('status', service.statuses, asking.status),
    ...inWords(service),
  ]);
}

/** Whether a service answers a need or a domain, by what the pathway means by its needs. */
export function answersNeed(service: Service, need: string, meaning: NeedMeaning): Criterion {
  givenObject(meaning, 'answersNeed', 'meaning');
  const about = 'need';
  if (service.needs === undefined)
    return { about, answer: 'unknown', code: 'not-published', text: 'It does not say which need it answers.' };
  const asked = new Set([need, ...domainsOfNeeds([need], meaning)]);
  const offered = new Set(service.needs);
  const hit = [...asked].some((each) => offered.has(each)) || domainsOfNeeds(service.needs, meaning).includes(need);
  return hit
    ? { about, answer: 'yes', code: 'answers-need', text: `It answers ${need}.` }
    : {
        about,
        answer: 'no',
        code: 'other-need',
        text: `It answers ${service.needs.join(', ') || 'none of the needs known here'}, not ${need}.`,
      };
}

/**
 * Whether a service serves an area, by a map of areas: it does where it serves the area itself or one in which that lies.
 * Unknown for prose, for a part of the area asked about, and, without a map, for everything that has not the same name or code.
 */
export function inArea(service: Service, area: string | undefined, map?: AreaMap): Criterion {
  givenAs('inArea', 'service', service, '{id:text name:text}');
  givenAs('inArea', 'area', area, 'text?');
  givenAs('inArea', 'map', map, '{areas:list}?');
  const about = 'area';
  const say = (answer: Criterion['answer'], code: string, text: string): Criterion => ({ about, answer, code, text });
  if (service.areas === 'any') return say('yes', 'any-area', 'It serves every area.');
  const caution = service.cautions?.find((each) => each.about === about);
  if (service.areas === undefined)
    return caution
      ? say('unknown', 'not-understood', `Its area cannot be read: "${caution.words}".`)
      : say('unknown', 'not-published', 'It does not say which areas it serves.');
  if (area === undefined) return say('unknown', 'person-not-known', "The person's area is not known.");
  const asked = map && findArea(map, area);
  const name = asked?.name ?? area;
  const order = { yes: 0, unknown: 1, no: 2 } as const;
  const answers = service.areas.map((each) => one(each, area, asked, map));
  const best = answers.sort((a, b) => order[a.answer] - order[b.answer])[0];
  if (best && best.answer !== 'no') return say(best.answer, best.code, best.text);
  if (caution) return say('unknown', 'not-understood', `A part of its area cannot be read: "${caution.words}".`);
  return say('no', 'other-area', `It serves ${service.areas.map((each) => each.name).join(', ')}, not ${name}.`);
}

function one(each: ServiceArea, area: string, asked: Area | undefined, map: AreaMap | undefined): Omit<Criterion, 'about'> {
  const say = (answer: Criterion['answer'], code: string, text: string) => ({ answer, code, text });
  if (each.code === area || plainArea(each.name) === plainArea(area)) return say('yes', 'serves-area', `It serves ${each.name}.`);
  const served = map && ((each.code === undefined ? undefined : findArea(map, each.code)) ?? findArea(map, each.name));
  if (map && served && asked) {
    const wide = `${served.name} (${served.kind})`;
    const unsure = served.unverified || asked.unverified ? ` Where ${(asked.unverified ? asked : served).name} lies was not verified.` : '';
    switch (relateAreas(map, served, asked)) {
      case 'same':
        return say('yes', 'serves-area', `It serves ${served.name}.`);
      case 'around':
        return say('yes', 'serves-wider-area', `It serves ${wide}, in which ${asked.name} lies.${unsure}`);
      case 'inside':
        return say('unknown', 'part-of-area', `It serves ${wide}, a part of ${asked.name}: whether the person lives there is not known.`);
      case 'partly':
        return say('unknown', 'area-overlaps', `It serves ${wide}, which has only a part of ${asked.name} in common: ask.`);
      case 'apart':
        return say('no', 'other-area', `It serves ${wide}, not ${asked.name}.${unsure}`);
    }
  }
  if (each.code === undefined && each.name.trim().split(/\s+/).length > 5)
    return say('unknown', 'area-in-prose', `Its area is given in words that cannot be compared: "${each.name.slice(0, 80)}".`);
  const why = map ? 'one of the two is not in the map of areas' : 'no map of areas was given';
  return say(
    'unknown',
    'other-kind-of-area',
    `It serves ${each.name}: whether ${asked?.name ?? area} lies in it is not known here (${why}).`,
  );
}

function rightAge(service: Service, age: number | undefined): Criterion {
  const about = 'age';
  const ages = service.ages;
  const caution = service.cautions?.find((each) => each.about === about);
  if (caution) return { about, answer: 'unknown', code: 'not-understood', text: `Its ages cannot be read: "${caution.words}".` };
  if (ages === 'any') return { about, answer: 'yes', code: 'any-age', text: 'It has no limit of age.' };
  if (ages === undefined || (ages.min === undefined && ages.max === undefined))
    return { about, answer: 'unknown', code: 'not-published', text: 'It does not say which ages it takes.' };
  if (age === undefined) return { about, answer: 'unknown', code: 'person-not-known', text: "The person's age is not known." };
  if (ages.min !== undefined && age < ages.min)
    return { about, answer: 'no', code: 'below-minimum', text: `It takes people from ${ages.min}; the person is ${age}.` };
  if (ages.max !== undefined && age > ages.max)
    return { about, answer: 'no', code: 'above-maximum', text: `It takes people up to ${ages.max}; the person is ${age}.` };
  return { about, answer: 'yes', code: 'in-range', text: `It takes people of ${age}.` };
}

/** Conditions told in words, which only a reader can judge. */
function inWords(service: Service): Criterion[] {
  const about = 'conditions';
  const told = [
    ...(service.eligibility === undefined ||
    /^\s*(all|any(one|body)?|every(one|body)|none|no restrictions?)\.?\s*$/i.test(service.eligibility)
      ? []
      : [service.eligibility]),
    ...(service.cautions ?? []).filter((each) => each.about === 'eligibility').map((each) => each.words),
  ];
  return told.map((words) => ({
    about,
    answer: 'unknown',
    code: 'in-words',
    text: `It says for whom in words: "${words.trim().slice(0, 160)}".`,
  }));
}

function oneOf(about: 'sex' | 'status', stated: readonly string[] | 'any' | undefined, value: string | undefined): Criterion {
  const one = (answer: Criterion['answer'], code: string, text: string): Criterion => ({ about, answer, code, text });
  if (stated === 'any') return one('yes', `any-${about}`, `It has no limit of ${about}.`);
  if (stated === undefined) return one('unknown', 'not-published', `It does not say whether ${about} matters.`);
  if (value === undefined) return one('unknown', 'person-not-known', `The person's ${about} is not known.`);
  return stated.map(plainArea).includes(plainArea(value))
    ? one('yes', `right-${about}`, `It takes people: ${value}.`)
    : one('no', `other-${about}`, `It takes ${stated.join(', ')}, not ${value}.`);
}
