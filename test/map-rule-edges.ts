import { instant, type Journey, type JourneyEvent } from 'justice-pathway';
import { scottishBankHolidays, scottishMeaning } from 'justice-pathway/machines';
import { mapper, type Rule } from 'justice-pathway/map';

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];
// A Friday before a bank holiday.
const start = instant('2026-05-22T14:30:00+01:00');
const options = { calendar: scottishBankHolidays, meaning: scottishMeaning };

type Told = Omit<JourneyEvent, 'id'>;
interface Person {
  readonly profile: object;
  readonly before: readonly Told[];
  readonly attrs: Readonly<Record<string, unknown>>;
}

/** Journeys at the edges of one rule: for whom it is and just is not, and each answer at, before and after every limit. */
export function edgeJourneys(rule: Rule): Journey[] {
  const [own, ...others] = people(rule) as [Person, ...Person[]];
  const plain = journey(rule, own, []);
  const due = mapper([rule], options).findings(plain)[0]?.dueAt ?? start + 30 * DAY;
  const answers = [...rule.expect, ...(rule.endsBy ?? [])].flatMap((type) =>
    [-HOUR, 0, HOUR, due - start - MINUTE, due - start, due - start + MINUTE].map((after): Told[] => [{ type, at: start + after }]),
  );
  const refusals = [
    ...rule.unless.map((type): Told[] => [{ type, at: start - HOUR }]),
    ...[Math.min(start, due) - HOUR, due - MINUTE, due + MINUTE].map((at): Told[] => [
      { type: 'moment.declined', at, attrs: { domain: rule.domain } },
    ]),
  ];
  const alike = (rule.alike ?? []).flatMap((name, at) =>
    ['own', 'other'].map((value) => {
      const attrs = Object.fromEntries([[name, value], ...(rule.alike ?? []).slice(at + 1).map((each) => [each, 'own'])]);
      return journey(rule, { ...own, attrs: { ...own.attrs, [name]: 'own' } }, [
        { type: rule.expect[0] as string, at: start + HOUR, attrs },
      ]);
    }),
  );
  return [
    plain,
    ...others.map((person) => journey(rule, person, [])),
    ...[...answers, ...refusals].map((more) => journey(rule, own, more)),
    ...[0, MINUTE].map((after) => journey(rule, own, [], Math.max(start, due + after))),
    ...alike,
    ...(rule.kind === 'calendar' ? [1, 2, 3, 4, 5, 6].map((days) => later(plain, days)) : []),
  ];
}

function later(one: Journey, days: number): Journey {
  return { ...one, events: one.events.map((event) => ({ ...event, at: event.at + days * DAY })) };
}

/** What rules say of journeys, to the letter. */
export function toldOf(rules: readonly Rule[], journeys: readonly Journey[]): string {
  const map = mapper(rules, options);
  return journeys
    .map((one) =>
      map
        .findings(one)
        .map(({ rule, verdict, trigger, domain, dueAt, observedAt, reason }) =>
          [rule, verdict, trigger, domain, dueAt, observedAt, reason].join(' '),
        )
        .join('; '),
    )
    .join('\n');
}

function journey(rule: Rule, { profile, before, attrs }: Person, more: readonly Told[], end = start + 500 * DAY): Journey {
  const contact = rule.kind === 'contact';
  const trigger = contact
    ? ([
        { type: 'custody.received', at: start, asked: ['housing'] },
        { type: 'custody.liberated', at: start + HOUR, asked: [] },
      ] as Told[])
    : [{ type: rule.trigger.type, at: start, attrs }];
  const events = [...before, ...trigger, ...more]
    .toSorted((a, b) => a.at - b.at)
    .map((event, at): JourneyEvent => ({ ...event, id: `e${at}` }));
  return { id: 'j', observationEnd: end, profile: { needs: [], has: {}, ...profile }, events } as unknown as Journey;
}

type Wanted = NonNullable<Rule['trigger']['where']>[string];

/** Values of an attribute that hold, then values that just do not. */
function valuesOf(wanted: Wanted): readonly [readonly unknown[], readonly unknown[]] {
  if (typeof wanted === 'boolean') return [[wanted], [!wanted]];
  if (typeof wanted !== 'object') return [[wanted], [`${wanted} not`]];
  const { lte, lt, gte, gt, ne } = wanted as Record<string, number>;
  if (lte !== undefined) return [[lte], [lte + 1]];
  if (lt !== undefined) return [[lt - 1], [lt]];
  if (gte !== undefined) return [[gte], [gte - 1]];
  if (gt !== undefined) return [[gt + 1], [gt]];
  return [['something else'], [ne]];
}

/** Somebody for whom the rule is, then people for whom one thing is otherwise. */
function people(rule: Rule): Person[] {
  const isStay = rule.trigger.type === 'custody.received';
  const base: Person = {
    profile: rule.kind === 'contact' ? { needs: ['housing', 'ost'] } : {},
    before: isStay ? [] : [{ type: 'custody.received', at: start - 300 * DAY, attrs: { status: 'sentenced' } }],
    attrs: {
      ...(typeof rule.window?.value === 'string' ? { [rule.window.value.slice('attrs.'.length)]: 5 } : {}),
      ...Object.fromEntries(Object.entries(rule.trigger.where ?? {}).map(([name, wanted]) => [name, valuesOf(wanted)[0][0]])),
    },
  };
  const steps = rule.appliesTo.flatMap((condition) => stepsOf(condition, isStay));
  const good = steps.reduce((person, { hold }) => hold(person), base);
  const unlike = steps.flatMap((step, at) =>
    step.fail.map((fail) => steps.reduce((person, { hold }, each) => (each === at ? fail(person) : hold(person)), base)),
  );
  const also = steps.flatMap((step, at) =>
    (step.also ?? []).map((hold) => steps.reduce((person, own, each) => (each === at ? hold(person) : own.hold(person)), base)),
  );
  const attrs = Object.entries(rule.trigger.where ?? {}).flatMap(([name, wanted]) => [
    ...valuesOf(wanted)[1].map((value) => ({ ...good, attrs: { ...good.attrs, [name]: value } })),
    { ...good, attrs: Object.fromEntries(Object.entries(good.attrs).filter(([own]) => own !== name)) },
  ]);
  const met = Object.entries(rule.metWhen ?? {}).flatMap(([name, values]) =>
    [...values, 'other'].map((value) => ({ ...good, attrs: { ...good.attrs, [name]: value } })),
  );
  return [good, ...unlike, ...also, ...attrs, ...met];
}

type Step = (person: Person) => Person;
interface Steps {
  readonly hold: Step;
  readonly fail: readonly Step[];
  /** Other ways to hold. */
  readonly also?: readonly Step[];
}

function stepsOf(condition: Rule['appliesTo'][number], isStay: boolean): Steps[] {
  const known =
    (own: object): Step =>
    (person) => ({ ...person, profile: { ...person.profile, ...own } });
  const none: Step = (person) => person;
  const { needs, needsAny, tenancyAny, dependantsGte, supervisionEq, hasFalse, flag, flagFalse, computed } = condition;
  if (needs !== undefined) return [{ hold: known({ needs: [needs] }), fail: [none] }];
  if (needsAny) return [{ hold: known({ needs: [needsAny[0]] }), fail: [none], also: needsAny.map((need) => known({ needs: [need] })) }];
  if (tenancyAny)
    return [
      {
        hold: known({ tenancy: tenancyAny[0] }),
        fail: [none, known({ tenancy: 'other' })],
        also: tenancyAny.map((tenancy) => known({ tenancy })),
      },
    ];
  if (dependantsGte !== undefined)
    return [{ hold: known({ dependants: dependantsGte }), fail: [none, known({ dependants: dependantsGte - 1 })] }];
  if (supervisionEq !== undefined) return [{ hold: known({ supervision: supervisionEq }), fail: [none, known({ supervision: 'other' })] }];
  if (hasFalse !== undefined) return [{ hold: known({ has: { [hasFalse]: false } }), fail: [none, known({ has: { [hasFalse]: true } })] }];
  if (flag !== undefined) return [{ hold: known({ [flag]: true }), fail: [none, known({ [flag]: false })] }];
  if (flagFalse !== undefined) return [{ hold: none, fail: [known({ [flagFalse]: true })], also: [known({ [flagFalse]: false })] }];
  if (computed !== undefined) return [factSteps(condition, computed, isStay)];
  return [];
}

/** What happened before so that a computed fact holds, and so that it just does not. */
function factSteps(condition: Rule['appliesTo'][number], name: string, isStay: boolean): Steps {
  const add =
    (...more: readonly Told[]): Step =>
    (person) => ({ ...person, before: [...person.before, ...more] });
  const limit = condition.gte ?? condition.gt ?? condition.lte ?? condition.lt ?? 0;
  const [least, most] = [
    condition.gte ?? (condition.gt === undefined ? undefined : condition.gt + 1),
    condition.lte ?? (condition.lt === undefined ? undefined : condition.lt - 1),
  ];
  const holds = least ?? most ?? limit;
  const fails = least === undefined ? holds + 1 : holds - 1;
  switch (name) {
    case 'custodyDays': {
      const stay =
        (length: number): Step =>
        (person) =>
          isStay
            ? { ...person, attrs: { ...person.attrs, expectedDays: length } }
            : { ...person, before: [{ type: 'custody.received', at: start - length * DAY - MINUTE, attrs: { status: 'sentenced' } }] };
      return { hold: stay(holds), fail: [stay(fails)] };
    }
    case 'daysSinceLiberation': {
      const free = (days: number) => add({ type: 'custody.liberated', at: start - days * DAY - MINUTE });
      return { hold: free(holds), fail: [free(fails), (person) => person] };
    }
    case 'custodyStatus': {
      const status =
        (value: string): Step =>
        (person) =>
          isStay
            ? { ...person, attrs: { ...person.attrs, status: value } }
            : {
                ...person,
                before: person.before.map((event) => (event.type === 'custody.received' ? { ...event, attrs: { status: value } } : event)),
              };
      return { hold: status(String(condition.eq)), fail: [status('remand')] };
    }
    default: {
      const types: Readonly<Record<string, string>> = {
        wasRemanded: 'court.remanded',
        throughcareAccepted: 'throughcare.accepted',
        welcomeVisitAgreed: 'welcome.visit.agreed',
        inTemporaryAccommodation: 'housing.ta.entered',
      };
      const type = types[name];
      if (type === undefined) throw new Error(`Say in map-rule-edges.ts how "${name}" comes about.`);
      return { hold: add({ type, at: start - 2 * HOUR }), fail: [(person) => person] };
    }
  }
}
