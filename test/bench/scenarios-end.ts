import { assumptions, releaseLever, scenarios, scottishBankHolidays, scottishPathway } from 'justice-pathway/machines';
import { applyScenario, simulateCohort } from 'justice-pathway/simulate';

// The long check: each ready scenario, 10,000 people, twenty seeds. Ends with 1 where anybody was stopped.

let stopped = 0;
for (const scenario of scenarios) {
  for (let seed = 1; seed <= 20; seed += 1) {
    const cohort = simulateCohort({
      pathway: scottishPathway,
      assumptions: applyScenario({ ...assumptions, releaseLever }, scenario),
      calendars: [scottishBankHolidays],
      people: 10_000,
      seed,
    });
    stopped += cohort.stopped.length;
    for (const { person, state, reason } of cohort.stopped) console.log(`${scenario.id}, seed ${seed}: ${person} in ${state}. ${reason}`);
  }
  console.log(`${scenario.id}: ended on twenty seeds`);
}
process.exitCode = stopped > 0 ? 1 : 0;
