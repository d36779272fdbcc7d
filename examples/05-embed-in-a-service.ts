// Live cases inside a service of your own: commands, due times that fire by themselves, and a journal that can be verified.
import { formatInstant, instant, manualWaker, memoryStore, openCases, settableClock } from 'justice-pathway';
import { scottishPathway } from 'justice-pathway/machines';

const clock = settableClock(instant('2026-06-01T15:00:00+01:00'));
const cases = await openCases({ store: memoryStore(), pathway: scottishPathway, clock, waker: manualWaker });

await cases.open({
  id: 'case-1',
  person: 'person-1',
  stage: 'custody',
  input: { status: 'sentenced', sentencedOn: '2026-06-01', startOn: '2026-06-01', days: 3652 },
});
await cases.send(
  'case-1',
  { type: 'custody.received', at: clock.now(), attrs: { status: 'sentenced', sentenceDays: 3652 } },
  { command: 'c-1' },
);
const again = await cases.send(
  'case-1',
  { type: 'custody.received', at: clock.now(), attrs: { status: 'sentenced', sentenceDays: 3652 } },
  { command: 'c-1' },
);
console.log(`The same command twice: ${again.ok && again.repeated ? 'done once' : 'done again'}.`);

const view = await cases.get('case-1');
console.log('What falls due:');
for (const due of view?.agenda ?? []) console.log(`  ${formatInstant(due.at, 'Europe/London')}  ${due.name}`);

// Ten years later.
clock.set(instant('2036-06-01T12:00:00+01:00'));
const { fired } = await cases.tick();
const later = await cases.get('case-1');
console.log(`${fired} due times fired; the case is in ${later?.case.stage}: ${JSON.stringify(later?.case.value)}.`);
console.log(`Faults in the chain of the journal: ${(await cases.verify('case-1')).length}.`);
await cases.stop();
