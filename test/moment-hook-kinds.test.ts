import { directoryHook, type Hook, type NotSent, type Offer } from 'justice-pathway';
import { emailHook, outboxHook, webhookHook } from 'justice-pathway/adapters';
import { contacts, domainHooks, purposes, scottishAreas } from 'justice-pathway/machines';
import { hookContract } from 'justice-pathway/testing';
import { describe, expect, test } from 'vitest';
import { moment, never, secret, view } from './webhook-sample.ts';

const offersOf = (answer: readonly Offer[] | NotSent) => ('notSent' in answer ? [] : answer);

describe('every kind of hook keeps the contract of hooks', () => {
  const consent = () => true;
  const common = { id: 'housing', service: 's', purpose: purposes.housing, secret, contacts: 'all' as const, consent };
  const kinds: Record<string, () => Hook> = {
    webhook: () => webhookHook({ ...common, webhook: { url: 'https://example.org', fetch: async () => new Response(null) } }),
    outbox: () => outboxHook({ ...common, outbox: { put: () => true } }),
    'e-mail': () => emailHook({ ...common, to: 'a@example.org', send: () => {} }),
    ...Object.fromEntries(domainHooks().map((hook) => [`${hook.domain} preset`, () => hook])),
  };
  for (const [kind, newHook] of Object.entries(kinds)) {
    for (const check of hookContract(newHook, contacts)) test(`${kind}: ${check.name}`, () => check.run());
  }
});

describe('hooks in the same process', () => {
  test('offer what fits the person, open services first', async () => {
    const hours = { freq: 'DAILY', opensAt: '08:00', closesAt: '18:00' };
    const services = [
      { id: 'unknown', name: 'U', needs: ['housing'], areas: 'any' as const },
      { id: 'open', name: 'O', needs: ['housing'], areas: 'any' as const, schedules: [hours] },
      { id: 'far', name: 'F', needs: ['housing'], areas: [{ name: 'Orkney' }], schedules: [hours] },
      { id: 'money', name: 'M', needs: ['financial'], areas: 'any' as const },
    ];
    const hook = directoryHook({
      id: 'housing',
      domain: 'housing',
      contacts: 'all',
      services,
      zone: 'Europe/London',
      areas: scottishAreas,
    });
    expect(
      offersOf(await hook.ask(moment({}), view({ homeArea: 'Clackmannanshire' }), never)).map((offer) => [
        offer.service,
        offer.attrs?.['opening'],
      ]),
    ).toEqual([
      ['open', 'open'],
      ['unknown', 'unknown'],
    ]);
  });

  test('four presets come with the pathway', async () => {
    expect(domainHooks().map((hook) => hook.domain)).toEqual(['housing', 'health', 'financial', 'substance']);
    const [housing] = domainHooks();
    const offers = await housing?.ask(moment({}), view({ homeArea: 'Clackmannanshire' }), never);
    expect(offersOf(offers ?? []).map((offer) => offer.service)).toContain('clackmannanshire-housing-options');
  });
});
