// A hook of your own: told of each moment about a home, it answers with an offer.
import { type Hook, instant, manualWaker, openCases, settableClock } from 'justice-pathway';
import { scottishPathway } from 'justice-pathway/machines';

const homeFirst: Hook = {
  id: 'home-first',
  domain: 'housing',
  contacts: 'all',
  oncePer: 'stay',
  ask: (_moment, { profile }) =>
    profile.needs.includes('housing') ? [{ service: 'housing-options', label: 'Housing options interview' }] : [],
};

const clock = settableClock(instant('2026-06-12T10:00:00+01:00'));
const cases = await openCases({ pathway: scottishPathway, hooks: [homeFirst], clock, waker: manualWaker });
await cases.open({ id: 'case-1', person: 'person-1', profile: { needs: ['housing'] }, stage: 'liberation', input: {} });
await cases.tick();

for (const { content } of await cases.journal('case-1')) {
  const { type, kind, attrs } = content?.entry ?? {};
  if (kind === 'moment' && attrs?.['domain'] === 'housing') console.log(`${type}: a good moment to ask about a home (${attrs['contact']})`);
  if (type === 'moment.offered') console.log(`${type}: ${attrs?.['service']}`);
}
await cases.stop();
