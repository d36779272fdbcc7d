import { type Contact, DAY, definePathway, defineStage, defineVocabulary, type Moment, openCases, stampOf } from 'justice-pathway';
import { defineRules, mapJourneys, momentsInUse } from 'justice-pathway/map';
import { answersNeed, eligible, liberationHour } from 'justice-pathway/service';
import { describe, expect, it, test } from 'vitest';
import { assign, setup } from 'xstate';
import { directoryHook, disclose } from '../src/moment/index.ts';

// A pathway of another country and another field, whose domains and needs share no word with the one that comes along.
const vocabulary = defineVocabulary({
  'visit.begun': { label: 'Visit begun', contact: 'visit' },
  'visit.ended': { label: 'Visit ended' },
});
const contacts = { visit: { id: 'visit', label: 'Visit', present: ['nurse'], raises: ['zorg', 'geld'] } } as const satisfies Record<
  string,
  Contact
>;
const meaning = {
  episode: { begins: 'visit.begun', ends: 'visit.ended' },
  domains: { zorg: { label: 'Care' }, geld: { label: 'Money' } },
  needs: { schuld: 'geld', wond: 'zorg' },
} as const;
const machine = setup({
  types: {} as { context: { at: number }; input: { at: number }; output: { outcome: 'over' } },
  actions: { stamp: assign({ at: stampOf() }) },
}).createMachine({
  id: 'home',
  initial: 'waiting',
  meta: { label: 'At home' },
  context: ({ input }) => ({ at: input.at }),
  output: () => ({ outcome: 'over' as const }),
  states: {
    waiting: { meta: { label: 'Waiting' }, on: { 'visit.begun': { target: 'visited', actions: 'stamp' } } },
    visited: { meta: { label: 'Visited' }, on: { 'visit.ended': { target: 'over', actions: 'stamp' } } },
    over: { type: 'final', output: { outcome: 'over' }, meta: { label: 'Over' } },
  },
});
const definition = {
  id: 'zorg-thuis',
  version: '1',
  zone: 'Europe/Amsterdam',
  vocabulary,
  contacts,
  meaning,
  start: ['home'],
  stages: { home: defineStage(machine, { vocabulary }) },
  links: { home: { over: { to: null, ends: 'case' } } },
} as const;
const pathway = definePathway(definition);
const person = { needs: ['schuld'], has: {} };
const debt = { id: 'schuldhulp', name: 'Help with debts', needs: ['geld'], areas: 'any' as const };
const at = Date.UTC(2026, 5, 1, 9);

describe('needs and domains of another pathway', () => {
  it('are understood by services and by the hour of release', () => {
    expect(answersNeed(debt, 'schuld', meaning).answer).toBe('yes');
    expect(answersNeed({ ...debt, needs: ['schuld'] }, 'geld', meaning).answer).toBe('yes');
    expect(answersNeed(debt, 'wond', meaning).answer).toBe('no');
    expect(eligible(debt, person, { need: 'schuld', meaning }).because.find(({ about }) => about === 'need')?.answer).toBe('yes');
    const hour = liberationHour({ person, at, services: [debt] }, { zone: pathway.zone, meaning });
    expect(hour.needs[0]?.services.map(({ service }) => service.id)).toEqual(['schuldhulp']);
  });

  it('are missed at contacts, by moments in use and by the mapper', () => {
    const journey = {
      id: 'j',
      profile: person,
      observationEnd: at + 9 * DAY,
      events: [{ id: 'a', at, type: 'visit.begun', asked: ['zorg'] }],
    };
    expect(momentsInUse(journey, { contacts, vocabulary, meaning }).neverRaised.map(({ domain }) => domain)).toEqual(['geld']);
    const rules = defineRules([{ id: 'asked', kind: 'contact', trigger: { type: '*' } }]);
    const { findings, matrix } = mapJourneys([journey], rules, { zone: pathway.zone, vocabulary, meaning, contacts: [contacts.visit] });
    expect(findings.map(({ verdict, domain }) => [verdict, domain])).toEqual([['missed', 'geld']]);
    expect(matrix.domains).toEqual([{ id: 'geld', label: 'Money' }]);
  });

  it('reach a purpose and the hooks of a live case', async () => {
    const moment = { id: 'm', case: 'c', person: 'p', contact: 'visit', at, domain: 'geld', present: [] } as unknown as Moment;
    const purpose = { id: 'debts', label: 'Help with debts', domain: 'geld', fields: ['profile.needs'] };
    expect(disclose(purpose, moment, { needs: ['schuld', 'wond'], has: {} }, meaning)).toEqual({ profile: { needs: ['schuld'] } });
    const seen: unknown[] = [];
    const spy = {
      id: 'spy',
      domain: 'geld',
      contacts: 'all',
      ask: (_: Moment, view: { meaning: unknown }) => {
        seen.push(view.meaning);
        return [];
      },
    } as const;
    const near = directoryHook({
      id: 'near',
      domain: 'geld',
      contacts: 'all',
      services: [{ ...debt, needs: ['schuld'] }],
      zone: pathway.zone,
    });
    const cases = await openCases({ pathway, hooks: [spy, near] });
    await cases.open({ id: 'c', person: 'p', stage: 'home', input: { at }, at, profile: person });
    await cases.send('c', { type: 'visit.begun', at: at + DAY });
    await cases.tick();
    const journal = await cases.journal('c');
    await cases.stop();
    expect(seen).toEqual([meaning]);
    expect(journal.flatMap(({ content }) => (content?.entry.type === 'moment.offered' ? [content.entry.attrs?.['service']] : []))).toEqual([
      'schuldhulp',
    ]);
  });
});

describe('definePathway in JavaScript', () => {
  const faults = (changes: Readonly<Record<string, unknown>>): string => {
    try {
      definePathway({ ...definition, ...changes } as never);
    } catch (error) {
      const { code, message } = error as { code: string; message: string };
      return `${code}: ${message}`;
    }
    return 'none';
  };

  test.each([
    ['no zone', { zone: undefined }, 'zone'],
    ['a zone that nobody knows', { zone: 'Europe/Alloa' }, 'IANA'],
    ['no id', { id: undefined }, 'id'],
    ['a number as version', { version: 2 }, 'version'],
    ['no vocabulary', { vocabulary: undefined }, 'vocabulary'],
    ['a contact that raises a text', { contacts: { visit: { ...contacts.visit, raises: 'zorg' } } }, 'contacts.visit.raises'],
    ['a machine in place of a stage', { stages: { home: machine } }, 'defineStage'],
    ['no stage to begin in', { start: [] }, 'start'],
    ['links as a list', { links: [] }, 'links'],
    ['a field of meaning that nobody reads', { meaning: { ...meaning, need: {} } }, 'needs'],
    ['a need of an undeclared domain', { meaning: { ...meaning, needs: { schuld: 'gelt' } } }, 'Did you mean "geld"?'],
    [
      'an episode that begins with no event',
      { meaning: { ...meaning, episode: { begins: 'visit.begin', ends: 'visit.ended' } } },
      'Did you mean "visit.begun"?',
    ],
    ['a fact of no kind', { meaning: { ...meaning, facts: { a: { kind: 'has-happened', event: 'visit.begun' } } } }, 'meaning.facts.a'],
    [
      'a fact with a field too many',
      { meaning: { ...meaning, facts: { a: { kind: 'happened', event: 'visit.begun', evnt: 1 } } } },
      '"event"',
    ],
    ['a link without a place', { links: { home: { over: {} } } }, 'links.home.over.to'],
    ['a link to a number', { links: { home: { over: { to: 7 } } } }, 'links.home.over.to'],
    ['a number among the starts', { start: [7] }, 'start[0]'],
    ['a domain as a text', { meaning: { ...meaning, domains: { zorg: 'Care' } } }, 'meaning.domains.zorg'],
    ['no place for a case to open at all', { start: undefined }, 'Give a list'],
    ['nothing at all', { stages: null, links: null, contacts: null }, 'stages'],
  ])('refuses %s, and names it', (_, changes, named) => {
    const told = faults(changes);
    expect(told).toMatch(/^bad-pathway: /);
    expect(told).toContain(named);
  });

  it('tells every fault at once, with what is known near it', () => {
    const told = faults({ zone: undefined, version: 2, meaning: { ...meaning, need: {}, episode: { begins: 1, ends: 'visit.ended' } } });
    for (const part of ['"zone" is missing', '2 will not do here', 'Did you mean "needs"?', 'meaning.episode.begins'])
      expect(told).toContain(part);
  });

  it('takes what TypeScript takes', () => {
    expect(faults({})).toBe('none');
    expect(faults({ meaning: undefined })).toBe('none');
  });
});
