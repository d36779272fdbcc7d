import { readFileSync } from 'node:fs';
import type { Pathway, StateMeta } from 'justice-pathway';
import { allHooks, contacts, pages, scottishPathway, vocabulary } from 'justice-pathway/machines';
import { lintPathway, stateNodes } from 'justice-pathway/testing';
import { describe, expect, test } from 'vitest';

const pathway = scottishPathway as unknown as Pathway;

describe('contacts', () => {
  test('each one is met: a state of a machine, or an event that a machine takes or that any case records', () => {
    const met = new Set<string>();
    for (const stage of Object.values(pathway.stages)) {
      for (const node of stateNodes(stage.machine)) {
        const { contact } = (node.meta ?? {}) as StateMeta;
        if (contact) met.add(contact);
        for (const type of Object.keys(node.config.on ?? {})) met.add(pathway.vocabulary[type]?.contact ?? '');
      }
    }
    for (const entry of Object.values(pathway.vocabulary)) if (entry.kind === 'support' && entry.contact) met.add(entry.contact);
    expect(Object.keys(contacts).filter((id) => !met.has(id))).toEqual([]);
  });

  test('each one says who is there, what can be raised, and where that is described', () => {
    for (const [id, contact] of Object.entries(contacts)) {
      expect(contact.id).toBe(id);
      expect(contact.present.length, id).toBeGreaterThan(0);
      expect(contact.raises.length, id).toBeGreaterThan(0);
      expect(contact.sources.length, id).toBeGreaterThan(0);
    }
    expect(Object.keys(contacts)).toHaveLength(30);
  });

  test('every contact named by an event is known', () => {
    const named = Object.values(pathway.vocabulary).flatMap((entry) => entry.contact ?? []);
    expect(named.filter((id) => !Object.hasOwn(contacts, id))).toEqual([]);
  });
});

describe('the pathway', () => {
  test('has no fault: no trap, no unreachable state, no outcome without a link, no contact that nobody hears', () => {
    expect(lintPathway(pathway, { hooks: allHooks() })).toEqual([]);
  });

  test('without its hooks for families, what nobody hears is found', () => {
    const hooks = allHooks().filter((hook) => hook.domain !== 'family');
    expect(lintPathway(pathway, { hooks }).length).toBeGreaterThan(0);
  });

  test('without one link, the outcome is found', () => {
    const { remanded: _, ...links } = pathway.links['prosecution'] as Record<string, never>;
    const codes = lintPathway({ ...pathway, links: { ...pathway.links, prosecution: links } }).map((issue) => issue.code);
    expect(codes).toContain('no-link');
  });
});

describe('the vocabulary', () => {
  test('holds every event that was agreed, with its label and its contact', () => {
    const events: { type: string; label: string; contact?: string }[] = JSON.parse(readFileSync('test/golden/events.json', 'utf8'));
    expect(events.length).toBeGreaterThan(100);
    for (const { type, label, contact } of events) {
      expect({ type, label, contact }).toEqual({
        type,
        label: pathway.vocabulary[type]?.label,
        contact: pathway.vocabulary[type]?.contact,
      });
    }
  });

  test('every stage event is taken by some machine', () => {
    const taken = new Set(
      Object.values(pathway.stages).flatMap((stage) => stateNodes(stage.machine).flatMap((node) => Object.keys(node.config.on ?? {}))),
    );
    const stageEvents = Object.values(pathway.vocabulary).filter((entry) => entry.kind === 'stage');
    expect(stageEvents.map((entry) => entry.type).filter((type) => !taken.has(type))).toEqual([]);
  });

  test('attributes are checked, unknown ones kept', () => {
    const sentenced = vocabulary['court.sentenced'].attrs;
    expect(sentenced.parse({ disposal: 'cpo', hue: 'blue' })).toEqual({ disposal: 'cpo', hue: 'blue' });
    expect(sentenced.safeParse({ disposal: 'stocks' }).success).toBe(false);
    expect(vocabulary['custody.libDate.changed'].attrs.safeParse({ to: '2026-02-30' }).success).toBe(false);
    expect(sentenced.safeParse({ term: 'long' }).success).toBe(false);
  });
});

test('every page of the register that has an address has a web address', () => {
  const odd = Object.entries(pages).filter(([, page]) => 'address' in page && !/^https?:\/\//.test(String(page.address)));
  expect(odd).toEqual([]);
});
