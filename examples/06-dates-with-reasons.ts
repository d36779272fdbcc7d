// Every date of a sentence, with the rule and source behind it, and what would change under a proposal.
import { compareLaws } from 'justice-pathway/law';
import { keyDates, noFridayRelease, SentenceFile } from 'justice-pathway/machines';

const sentence = SentenceFile.parse({ sentences: [{ term: '12m', from: '2026-06-01' }] });
const now = keyDates(sentence);
if (now.status !== 'answered') throw new Error(now.reason);

for (const entry of now.value) {
  console.log(`${entry.date ?? `${entry.from} to ${entry.to}`}  ${entry.label} (${entry.status})`);
  const [why] = entry.because;
  if (why) console.log(`            ${why.rule}: ${why.source}`);
}
console.log(`\n${now.warnings.length} warnings; the first: ${now.warnings[0]}`);

const changes = compareLaws((law) => keyDates(sentence, law), {}, { reforms: [noFridayRelease] });
if ('status' in changes) throw new Error(changes.reason);
console.log('\nIf nobody were released on a Friday:');
for (const { label, first, second, daysLater } of changes) if (daysLater) console.log(`  ${label}: ${first} becomes ${second}`);
console.log('\nNot legal advice.');
