// A year of invented people, and the three things that break most.

import { assumptions, rules, scottishBankHolidays, scottishMeaning, scottishPathway } from 'justice-pathway/machines';
import { isDisconnect, mapper } from 'justice-pathway/map';
import { simulateCohort } from 'justice-pathway/simulate';

const { journeys } = simulateCohort({ pathway: scottishPathway, assumptions, calendars: [scottishBankHolidays], people: 300, seed: 7 });
const maps = mapper(rules, { calendar: scottishBankHolidays, meaning: scottishMeaning });

const people = new Map<string, Set<string>>();
for (const journey of journeys) {
  for (const { rule, verdict, severity } of maps.findings(journey)) {
    if (!isDisconnect(verdict) || severity < 3) continue;
    people.set(rule, (people.get(rule) ?? new Set()).add(journey.id));
  }
}
const most = [...people].sort(([, a], [, b]) => b.size - a.size).slice(0, 3);
console.log(`${journeys.length} invented people. What breaks most, of what matters most:`);
for (const [rule, who] of most) console.log(`  ${who.size} people: ${rules.find((each) => each.id === rule)?.title}`);
