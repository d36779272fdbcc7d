// How long a directory of 10,000 services takes to read, to answer 100,000 opening questions, and to check one person's liberation hour.
// Milliseconds of processor time (garbage collection on other threads included).
// node --conditions=justice-pathway-source test/bench/directory.ts
import { HOUR, instant, Profile } from 'justice-pathway';
import { exportOpenReferralUk, readDirectory } from 'justice-pathway/adapters';
import { scottishBankHolidays, scottishMeaning } from 'justice-pathway/machines';
import { type LiberationHourOptions, liberationHour, openAt, type Service } from 'justice-pathway/service';

const count = 10_000;
const questions = 100_000;
const options: LiberationHourOptions = { calendar: () => scottishBankHolidays, meaning: scottishMeaning };
const days = ['MO,TU,WE,TH,FR', 'MO,WE', 'TU,TH', 'SA', '2TU,-1FR'];
const needs = ['housing', 'financial', 'health', 'substance', 'employment', 'family'];

const made: Service[] = Array.from({ length: count }, (_, index) => ({
  id: `service-${index}`,
  name: `Service ${index}`,
  status: 'active',
  needs: [needs[index % needs.length] as string],
  areas: index % 3 === 0 ? [{ name: 'Scotland' }] : [{ name: `Area ${index % 32}` }],
  ages: { min: 16 },
  ...(index % 10 === 9
    ? {}
    : {
        schedules: [
          { freq: index % 5 === 4 ? 'MONTHLY' : 'WEEKLY', byday: days[index % 5] as string, opensAt: '09:00', closesAt: '17:00' },
          ...(index % 4 === 0 ? [{ freq: 'WEEKLY', byday: 'SA,SU', opensAt: '22:00', closesAt: '02:00' }] : []),
        ],
      }),
}));

const text = JSON.stringify(exportOpenReferralUk(made));
const read = timed(`read and check ${count} services (${Math.round(text.length / 1e6)} MB of Open Referral UK)`, () => readDirectory(text));
if (!read.ok || read.report.services.length !== count) throw new Error('The feed was not read whole.');
const { services } = read.report;

const start = instant('2026-01-01T00:00:00Z');
const tally = { open: 0, closed: 0, unknown: 0 };
for (const round of ['cold', 'warm']) {
  timed(`${questions} opening questions, ${round}`, () => {
    for (let index = 0; index < questions; index += 1) {
      const service = services[index % count] as Service;
      tally[openAt(service, start + ((index * 7919) % 8760) * HOUR, options).answer] += 1;
    }
  });
}
console.log(`  of them: ${JSON.stringify(tally)}`);

const person = Profile.parse({
  needs: ['housing', 'benefits', 'ost', 'medication'],
  homeArea: 'Area 5',
  has: { phone: false },
  tenancy: 'none',
});
const nearby = services.filter((service) => service.areas !== 'any' && service.areas?.some((area) => area.name === 'Area 5'));
for (const [label, list] of [
  ['all services', services],
  [`the ${nearby.length} services of one area`, nearby],
] as const) {
  liberationHour({ person, at: start, services: list }, options);
  const times = Array.from({ length: 15 }, (_, index) => {
    const from = spent();
    liberationHour({ person, at: start + (9 + index) * HOUR, services: list }, options);
    return spent() - from;
  }).sort((a, b) => a - b);
  console.log(`one person's liberation hour over ${label}: median ${times[7]?.toFixed(1)} ms`);
}

function timed<T>(label: string, run: () => T): T {
  const from = spent();
  const result = run();
  console.log(`${label}: ${(spent() - from).toFixed(0)} ms`);
  return result;
}

/** Milliseconds of processor time, so that a busy machine does not count. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
