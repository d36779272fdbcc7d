// The cases of a council, as a developer would write them: compiled against the packed types, and timed.
import { type CaseOf, type Cases, DAY, type Hook, instant, manualWaker, openCases, type Sent, settableClock } from 'justice-pathway';
import { rules, scottishBankHolidays, scottishMeaning, scottishPathway } from 'justice-pathway/machines';
import { type Finding, mapper } from 'justice-pathway/map';

type Scotland = typeof scottishPathway;
type Service = Cases<Scotland>;

const clock = settableClock(instant('2026-06-01T09:00:00+01:00'));
const asked: string[] = [];

const housing: Hook = {
  id: 'housing',
  domain: 'housing',
  contacts: 'all',
  oncePer: 'contact',
  ask: ({ contact }) => {
    asked.push(contact);
    return [{ service: 'housing-options', label: 'A housing officer will come' }];
  },
};

/** Opened in police custody. */
async function arrested(cases: Service, person: string): Promise<string> {
  const opened = await cases.open({ person, profile: { needs: ['housing'], homeArea: 'clackmannanshire' }, stage: 'arrest', input: {} });
  if (!opened.ok) throw new Error(opened.message);
  const id = opened.case.id;
  await moved(cases, id, 0, (at) => cases.send(id, { type: 'police.custody.booked', at, attrs: { indictable: true } }));
  await moved(cases, id, 1, (at) => cases.send(id, { type: 'police.custody.authorised', at }));
  await moved(cases, id, 2, (at) => cases.send(id, { type: 'police.charged', at, attrs: { offenceOn: '2026-05-30' } }));
  await moved(cases, id, 3, (at) => cases.send(id, { type: 'police.custody.released', at, attrs: { basis: 'to-court' } }));
  await moved(cases, id, 4, (at) => cases.send(id, { type: 'police.report.submitted', at, attrs: { needsRecorded: true } }));
  return id;
}

/** Through court and into custody. */
async function sentenced(cases: Service, id: string): Promise<void> {
  await moved(cases, id, 24, (at) =>
    cases.send(id, { type: 'copfs.marked', at, attrs: { route: 'prosecute', procedure: 'summary-sheriff' } }),
  );
  await moved(cases, id, 1, (at) => cases.send(id, { type: 'court.remanded', at }));
  await moved(cases, id, 4, (at) => cases.send(id, { type: 'custody.received', at, attrs: { status: 'remand' }, asked: ['housing'] }));
}

async function moved(
  cases: Service,
  id: string,
  hours: number,
  send: (at: number) => Promise<Sent | { readonly ok: false; readonly message: string }>,
) {
  clock.set(clock.now() + hours * 3_600_000);
  await cases.tick();
  const sent = await send(clock.now());
  if (!sent.ok) throw new Error(`${id}: ${sent.message}`);
}

/** The day of release, where the case is in custody and it is known. */
function releaseOf(of: CaseOf<Scotland>): string | null {
  return of.stage === 'custody' ? of.context.releaseOn : null;
}

/** What a caller did wrong, in words for a log: each reason with what belongs to it. */
async function refusalsOf(cases: Service, id: string): Promise<readonly string[]> {
  const said: string[] = [];
  const refused = await cases.send(id, { type: 'diversion.commenced' });
  if (!refused.ok) {
    switch (refused.reason) {
      case 'not-allowed-here':
        said.push(`${refused.reason} in ${refused.stage}, ${refused.state}: ${refused.allowed.length} others are`);
        break;
      case 'conflict':
        said.push(`${refused.reason} at ${refused.revision}`);
        break;
      case 'bad-event':
        said.push(refused.issues.map(({ path }) => path).join());
        break;
      default:
        said.push(refused.reason);
    }
  }
  return said;
}

/** A referral sent and answered. */
async function referred(cases: Service, id: string): Promise<void> {
  const referral = { domain: 'housing', service: 'housing-options', referral: 'r-1' } as const;
  await moved(cases, id, 24, (at) => cases.send(id, { type: 'referral.consented', at, attrs: referral }));
  await moved(cases, id, 1, (at) => cases.send(id, { type: 'referral.sent', at, attrs: referral }));
  await moved(cases, id, 48, (at) => cases.send(id, { type: 'referral.acknowledged', at, attrs: referral }));
}

/** An entry that was wrong, put right. */
async function corrected(cases: Service, id: string): Promise<boolean> {
  const line = (await cases.journal(id)).find(({ content }) => content?.entry.type === 'custody.received')?.content?.entry;
  if (!line) return false;
  const event = { type: 'custody.received', at: line.at, attrs: { status: 'remand' } } as const;
  return (await cases.correct(id, { replace: line.id, event }, { why: 'copied wrongly', by: 'clerk-1' })).ok;
}

/** Where the journey of a case breaks, by the rules. */
async function findingsOf(cases: Service, id: string): Promise<readonly Finding[]> {
  const view = await cases.get(id);
  if (!view) return [];
  const lines = (await cases.journal(id)).flatMap(({ content }) => (content?.entry.kind === 'event' ? [content.entry] : []));
  const events = lines.map(({ id, at, type, attrs }) => ({ id, at, type, ...(attrs ? { attrs } : {}) }));
  const journey = { id, observationEnd: clock.now(), profile: view.profile, events };
  return mapper(rules, { calendar: scottishBankHolidays, meaning: scottishMeaning }).findings(journey);
}

const cases = await openCases({ pathway: scottishPathway, clock, waker: manualWaker, hooks: [housing] });
const id = await arrested(cases, 'p-1');
await sentenced(cases, id);
await referred(cases, id);
const inCustody = await cases.get(id);
console.log(inCustody?.case.stage, inCustody ? releaseOf(inCustody.case) : '');
console.log(await refusalsOf(cases, id));
console.log(await corrected(cases, id));
await moved(cases, id, 24 * 20, (at) => cases.send(id, { type: 'custody.liberated', at, attrs: { planned: false } }));
clock.set(clock.now() + DAY);
await cases.tick();
console.log((await cases.get(id))?.case.stage, asked.length > 0);
console.log((await findingsOf(cases, id)).length > 0);
console.log((await cases.export('p-1')).cases.length);
console.log((await cases.verify(id)).length);
console.log((await cases.erase('p-1')).ok);
await cases.stop();
