import { addDays, type CivilDate, DAY, dateOf, instant, manualWaker, openCases, settableClock } from 'justice-pathway';
import type { FactOf, FindQuery } from 'justice-pathway/live';
import { scottishPathway } from 'justice-pathway/machines';
import { describe, expect, expectTypeOf, it } from 'vitest';

const start = instant('2026-06-01T15:00:00+01:00');
type Scotland = typeof scottishPathway;

async function begin() {
  const clock = settableClock(start);
  const cases = await openCases({ pathway: scottishPathway, clock, waker: manualWaker });
  for (const [id, days] of [
    ['near', 240],
    ['far', 720],
    ['taken', 240],
    ['again', 240],
  ] as const) {
    const input = { status: 'sentenced', sentencedOn: '2026-06-01', startOn: '2026-06-01', days } as const;
    await cases.open({ id, person: `p-${id}`, profile: { needs: ['housing'], homeArea: 'Clackmannanshire' }, stage: 'custody', input });
    await cases.send(id, { type: 'custody.received', attrs: { status: 'sentenced', sentenceDays: days } });
  }
  clock.set(start + DAY);
  const said = { domain: 'housing', contact: 'core-screen', service: 'housing-options' } as const;
  for (const id of ['taken', 'again']) {
    await cases.send(id, { type: 'moment.offered', attrs: said });
    await cases.send(id, { type: 'moment.accepted', attrs: said });
  }
  await cases.send('again', { type: 'moment.declined', attrs: said });
  return { cases, clock };
}

describe('the facts of a case in Scotland', () => {
  it('answer in one call whose release is within twelve weeks and who has taken up no offer of housing', async () => {
    const { cases, clock } = await begin();
    const release = (await cases.get('near'))?.facts?.releaseOn as string;
    clock.set(instant(`${addDays(release, -40)}T09:00:00Z`));
    const today = dateOf(clock.now(), 'Europe/London');
    const found = await cases.find({
      open: true,
      facts: { releaseOn: { from: today, to: addDays(today, 84) }, taken: { not: 'housing' } },
    });
    expect(found.map((view) => view.case.id)).toEqual(['again', 'near']);
    expect(found.map((view) => view.facts?.['answer.housing'])).toEqual(['declined', undefined]);
    expect(await cases.count({ facts: { area: 'Clackmannanshire', needs: 'housing', custody: 'sentenced' } })).toBe(4);
    expect(await cases.count({ contact: { id: 'custody-reception', domain: 'health' } })).toBe(4);
    expect(await cases.count({ due: { by: instant(`${addDays(release, -42)}T00:00:00Z`) } })).toBeGreaterThan(0);
    await cases.stop();
  });

  it('count answers from the last reception into custody, as the rules do', async () => {
    const { cases, clock } = await begin();
    expect((await cases.get('taken'))?.facts).toMatchObject({ taken: ['housing'], 'answer.housing': 'accepted' });
    clock.set(start + 2 * DAY);
    await cases.correct('taken', {
      add: { type: 'person.learned', at: start + DAY + 1, attrs: { needs: ['ost'], supervision: 'statutory' } },
    });
    expect(await cases.count({ facts: { needs: 'ost', supervision: 'statutory', taken: 'housing' } })).toBe(1);
    expect(await cases.verify('taken')).toEqual([]);
    await cases.stop();
  });

  it('are typed: an unknown fact, or a value of another kind, does not compile and is refused as it runs', async () => {
    const { cases } = await begin();
    expectTypeOf<FactOf<Scotland, 'releaseOn'>>().toEqualTypeOf<CivilDate>();
    expectTypeOf<FactOf<Scotland, 'answer.housing'>>().toEqualTypeOf<'offered' | 'accepted' | 'declined' | 'deferred' | 'reached'>();
    expectTypeOf<FindQuery<Scotland>['facts']>().not.toEqualTypeOf<undefined>();
    const bad = { code: 'bad-argument' };
    // @ts-expect-error there is no such fact
    await expect(cases.find({ facts: { relaeseOn: '2026-01-01' } })).rejects.toMatchObject(bad);
    // @ts-expect-error a day is text
    await expect(cases.find({ facts: { releaseOn: 20260101 } })).rejects.toMatchObject(bad);
    // @ts-expect-error an answer is one of five; nobody could have it, and nobody is found
    expect(await cases.count({ facts: { 'answer.housing': 'perhaps' } })).toBe(0);
    // @ts-expect-error there is no such contact
    await expect(cases.count({ contact: 'welcome-vist' })).rejects.toMatchObject(bad);
    // @ts-expect-error there is no such need
    expect(await cases.send('near', { type: 'person.learned', attrs: { needs: ['hosuing'] } })).toMatchObject({ reason: 'bad-event' });
    // @ts-expect-error nor such a field in what is learned
    expect(await cases.send('near', { type: 'person.learned', attrs: { need: ['housing'] } })).toMatchObject({ ok: true });
    const view = await cases.get('near');
    expectTypeOf(view?.facts?.needs).toEqualTypeOf<string[] | undefined>();
    await cases.stop();
  });
});
