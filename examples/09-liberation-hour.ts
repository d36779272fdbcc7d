// It is half past four on Christmas Eve. Who is open for somebody with no home and no phone?
import { formatInstant, instant } from 'justice-pathway';
import { openings, services } from 'justice-pathway/machines';
import { liberationHour } from 'justice-pathway/service';

const answer = liberationHour(
  {
    person: { needs: ['housing', 'benefits'], homeArea: 'clackmannanshire', has: { phone: false, photoId: false } },
    at: instant('2026-12-24T16:30:00+00:00'),
    services,
  },
  openings,
);

for (const { need, reachable, by, missing } of answer.needs) {
  console.log(`${need}: reachable today? ${reachable}${by === undefined ? '' : `, by ${formatInstant(by, 'Europe/London')}`}`);
  for (const { text } of missing) console.log(`  ${text}`);
}
