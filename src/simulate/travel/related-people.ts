import { attributesMatch, concernsProfile, type Journey, type JourneyEvent } from '../../journal/index.ts';
import { givenAs } from '../../kernel/given.ts';
import { DAY, type Domain, decisionKey, type Instant, inZone, keyedDraws, plainWeek } from '../../kernel/index.ts';
import type { SimulationAssumptions } from '../assume/assumptions.ts';
import type { RelatedAssumption, RelatedStep } from '../assume/related-assumption.ts';
import { whenOf } from '../assume/when.ts';
import type { Cohort, CohortOptions } from './cohort.ts';

/** A journey of somebody beside a person, and how the two are linked: read from this one to the person. */
export interface RelatedJourney {
  readonly journey: Journey;
  readonly link: { readonly from: string; readonly kind: string; readonly to: string };
}

interface Step extends RelatedStep {
  readonly key: number;
  readonly waitKey: number;
}

/**
 * The households and the people harmed of a cohort: each with needs, draws and a journey of their own, made from what happens in the person's.
 * What they are asked at a contact is drawn with the same shares as the person's. Whoever is no longer followed has no further events.
 * @example [...relatedPeople(cohort, world)].map(({ link }) => link.kind) // ['shares-household', 'harmed-by', …]
 */
export function* relatedPeople(
  cohort: Pick<Cohort, 'seed' | 'people' | 'journey'>,
  pick: Pick<CohortOptions, 'pathway' | 'assumptions' | 'calendars'>,
): Generator<RelatedJourney> {
  givenAs('relatedPeople', 'cohort', cohort, '{people:number seed:number journey:function}');
  givenAs('relatedPeople', 'pick', pick, '{pathway:object assumptions:object}');
  const { pathway, assumptions, calendars } = pick;
  const draws = keyedDraws(cohort.seed);
  const calendar = inZone(calendars?.[0] ?? plainWeek, pathway.zone);
  const kinds = (assumptions.related ?? []).map((of) => ({ of, steps: of.steps.map((step): Step => keyed(of.id, step)) }));
  for (let person = 0; person < cohort.people; person += 1) {
    const journey = cohort.journey(person);
    // the person's own number, whatever part of a plan the cohort is
    const number = Number(journey.id.replace(/\D/g, ''));
    const draw = (decision: number, occurrence: number): number => draws.draw(number, decision, occurrence);
    for (const { of, steps } of kinds) {
      if ((of.who && !concernsProfile(of.who, journey.profile)) || draw(decisionKey(`related.${of.id}`), 0) >= of.p.value) continue;
      const drawn = (values: RelatedAssumption['needs'] = {}): string[] =>
        Object.entries(values).flatMap(([name, share]) => (draw(decisionKey(`related.${of.id}.${name}`), 0) < share.value ? [name] : []));
      const needs = drawn(of.needs);
      const flags = drawn(of.flags);
      const happens = eventsOf(steps, journey, needs, flags, draw, (step, at, by) => whenOf(step.wait, by, at, null, calendar));
      const id = `${journey.id}-${of.id}`;
      const asked = askedAt(pathway, assumptions, draw);
      const { homeArea } = journey.profile;
      yield {
        journey: {
          id,
          observationEnd: journey.observationEnd,
          profile: {
            needs,
            has: {},
            ...(homeArea === undefined ? {} : { homeArea }),
            ...Object.fromEntries(Object.keys(of.flags ?? {}).map((name) => [name, flags.includes(name)])),
          },
          events: happens.map((event, place) => ({ ...event, ...asked(event.type, place), id: `${id}-e${place + 1}` })),
        },
        link: { from: id, kind: of.kind, to: journey.id },
      };
    }
  }
}

function keyed(kind: string, step: RelatedStep): Step {
  const name = `related.${kind}.${step.id}`;
  return { ...step, key: decisionKey(name), waitKey: decisionKey(`${name}.wait`) };
}

type Happening = Omit<JourneyEvent, 'id'>;

/** What happens to them, in order of time: what follows from the person's events, and what follows from their own. */
function eventsOf(
  steps: readonly Step[],
  { events, observationEnd }: Journey,
  needs: readonly string[],
  flags: readonly string[],
  draw: (decision: number, occurrence: number) => number,
  when: (step: Step, at: Instant, by: number) => Instant | undefined,
): Happening[] {
  const ended = events.find(({ type }) => type === 'person.died' || type === 'journey.ended')?.at ?? observationEnd;
  const found: Happening[] = [];
  const counts = new Map<Step, number>();
  const follow = (event: Happening, own: boolean): void => {
    for (const step of steps) {
      if (step.after.event !== event.type || (step.after.own ?? false) !== own || !attributesMatch(event.attrs, step.after.given)) continue;
      const occurrence = counts.get(step) ?? 0;
      counts.set(step, occurrence + 1);
      if (step.anyNeed && !step.anyNeed.some((need) => needs.includes(need))) continue;
      if (step.flag !== undefined && !flags.includes(step.flag)) continue;
      if (draw(step.key, occurrence) >= step.p.value) continue;
      const at = when(step, event.at, draw(step.waitKey, occurrence));
      if (at === undefined || at > Math.min(ended, observationEnd)) continue;
      const { every } = step;
      if (every !== undefined && found.some((each) => each.type === step.event && Math.abs(each.at - at) < every * DAY)) continue;
      const next: Happening = { type: step.event, at, ...(step.attrs ? { attrs: step.attrs } : {}) };
      found.push(next);
      follow(next, true);
    }
  };
  for (const event of events) follow(event, false);
  return found.sort((a, b) => a.at - b.at);
}

/** The domains that are raised at the contact of an event. */
function askedAt(
  pathway: CohortOptions['pathway'],
  { asks }: SimulationAssumptions,
  draw: (decision: number, occurrence: number) => number,
): (type: string, place: number) => { readonly asked?: readonly Domain[] } {
  return (type, place) => {
    const contact = pathway.vocabulary[type]?.contact;
    if (contact === undefined) return {};
    const asked = asks.flatMap((ask) =>
      ask.contact === contact && draw(decisionKey(`related.asked.${contact}.${ask.domain}`), place) < ask.asked.value ? [ask.domain] : [],
    );
    return { asked };
  };
}
