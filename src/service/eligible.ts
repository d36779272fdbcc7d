import { needDomains } from '../kernel/need.ts';
import type { Profile } from '../kernel/profile.ts';
import { type Criterion, type CriterionAnswer, judge } from './criterion.ts';
import type { Service, ServiceArea } from './service.ts';

/** Who is asking, and for what. */
export interface EligibilityQuery {
  /** A need (`ost`) or a domain (`housing`); absent, the need is not asked about. */
  readonly need?: string;
  /** Name or code of the area; absent, the person's `homeArea`. */
  readonly area?: string;
  /** Where in the pathway the person is: `remand`, `liberated`. */
  readonly status?: string;
}

/**
 * Whether a person can use a service, by age (years, both limits included), sex, area, need and status.
 * A limit that is not published is unknown, not absent; a stated `'any'` is yes.
 * @example eligible({ id: 'a', name: 'A', ages: { min: 16 } }, { needs: [], has: {}, age: 15 }).answer // 'no'
 */
export function eligible(service: Service, person: Profile, asking: EligibilityQuery = {}): CriterionAnswer {
  return judge([
    ...(asking.need === undefined ? [] : [answersNeed(service, asking.need)]),
    inArea(service, asking.area ?? person.homeArea),
    rightAge(service, person.age),
    oneOf('sex', service.sexes, person.sex),
    oneOf('status', service.statuses, asking.status),
  ]);
}

/** Whether a service answers a need or a domain. */
export function answersNeed(service: Service, need: string): Criterion {
  const about = 'need';
  if (service.needs === undefined)
    return { about, answer: 'unknown', code: 'not-published', text: 'It does not say which need it answers.' };
  const asked = new Set([need, ...needDomains([need])]);
  const offered = new Set(service.needs);
  const hit = [...asked].some((each) => offered.has(each)) || needDomains([...service.needs]).includes(need as never);
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
 * Whether a service serves an area, by code or by name (a council's name with or without "Council").
 * Unknown for prose, and for another kind of area such as a health board: the library has no map. A name without a code is taken as a council's.
 */
export function inArea(service: Service, area: string | undefined): Criterion {
  const about = 'area';
  if (service.areas === 'any') return { about, answer: 'yes', code: 'any-area', text: 'It serves every area.' };
  if (service.areas === undefined)
    return { about, answer: 'unknown', code: 'not-published', text: 'It does not say which areas it serves.' };
  if (area === undefined) return { about, answer: 'unknown', code: 'person-not-known', text: "The person's area is not known." };
  const wide = service.areas.find((each) => nations.has(plain(each.name)) || (each.code !== undefined && nationCodes.has(each.code)));
  if (wide) return { about, answer: 'yes', code: 'serves-nation', text: `It serves ${wide.name}.` };
  const found = service.areas.find((each) => sameArea(each, area));
  if (found) return { about, answer: 'yes', code: 'serves-area', text: `It serves ${found.name}.` };
  if (service.areas.some((each) => vague(each))) {
    return {
      about,
      answer: 'unknown',
      code: 'area-in-prose',
      text: `Its area is given in words that cannot be compared: "${service.areas[0]?.name.slice(0, 80)}".`,
    };
  }
  const wider = service.areas.find((each) => otherKind(each));
  if (wider) {
    const text = `It serves ${wider.name}, another kind of area: whether ${area} lies in it is not known here.`;
    return { about, answer: 'unknown', code: 'other-kind-of-area', text };
  }
  return { about, answer: 'no', code: 'other-area', text: `It serves ${service.areas.map((each) => each.name).join(', ')}, not ${area}.` };
}

function rightAge(service: Service, age: number | undefined): Criterion {
  const about = 'age';
  const ages = service.ages;
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

function oneOf(about: 'sex' | 'status', stated: readonly string[] | 'any' | undefined, value: string | undefined): Criterion {
  const one = (answer: Criterion['answer'], code: string, text: string): Criterion => ({ about, answer, code, text });
  if (stated === 'any') return one('yes', `any-${about}`, `It has no limit of ${about}.`);
  if (stated === undefined) return one('unknown', 'not-published', `It does not say whether ${about} matters.`);
  if (value === undefined) return one('unknown', 'person-not-known', `The person's ${about} is not known.`);
  return stated.map(plain).includes(plain(value))
    ? one('yes', `right-${about}`, `It takes people: ${value}.`)
    : one('no', `other-${about}`, `It takes ${stated.join(', ')}, not ${value}.`);
}

const nations = new Set(['scotland', 'all of scotland', 'united kingdom', 'uk', 'great britain', 'national']);
const nationCodes = new Set(['S92000003', 'K02000001', 'K03000001']);

function sameArea(area: ServiceArea, asked: string): boolean {
  return area.code === asked || plain(area.name) === plain(asked);
}

const councilCodes = /^(S12|E06|E07|E08|E09|W06|N09)\d{6}$/;

/** A health board, a partnership, a ward: by its code in the statistical geography, else by its name. */
function otherKind(area: ServiceArea): boolean {
  return area.code === undefined ? /\b(nhs|health|partnership|ward)\b/i.test(area.name) : !councilCodes.test(area.code);
}

/** Prose rather than the name of a place. */
function vague(area: ServiceArea): boolean {
  return area.code === undefined && area.name.trim().split(/\s+/).length > 5;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/\b(council|area)\b/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
