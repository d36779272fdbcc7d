// One person, from reception on remand to the day of release, one event after another.
import { agenda, type Case, formatInstant, type InputFor, instant, openCase, step } from 'justice-pathway';
import { scottishPathway } from 'justice-pathway/machines';

const opened = openCase(scottishPathway, {
  id: 'case-1',
  person: 'person-1',
  stage: 'custody',
  input: { status: 'remand' },
  at: instant('2026-06-01T15:00:00+01:00'),
});
let current: Case = opened.case;

take({ type: 'custody.received', at: instant('2026-06-01T17:00:00+01:00'), attrs: { status: 'remand' } });
take({ type: 'custody.healthScreened', at: instant('2026-06-01T18:30:00+01:00') });
take({ type: 'custody.coreScreened', at: instant('2026-06-03T10:00:00+01:00'), asked: ['housing', 'substance'] });
// A mistake: nobody can be diverted from inside a prison.
take({ type: 'diversion.commenced', at: instant('2026-06-04T10:00:00+01:00') });
take({ type: 'court.sentenced', at: instant('2026-06-22T12:00:00+01:00'), attrs: { disposal: 'custody', days: 365 } });

console.log('What falls due now:');
for (const due of agenda(scottishPathway, current)) console.log(`  ${formatInstant(due.at, 'Europe/London')}  ${due.name}`);

// Helpers

function take(input: InputFor<typeof scottishPathway>): void {
  const stepped = step(scottishPathway, current, input);
  if (!stepped.ok) {
    console.log(`refused   ${input.type}: ${stepped.message}`);
    return;
  }
  current = stepped.case;
  const raised = [...new Set(stepped.moments.map((moment) => moment.domain))].join(', ');
  console.log(`${formatInstant(current.at, 'Europe/London')}  ${input.type}${raised ? ` — a good moment to ask about ${raised}` : ''}`);
}
