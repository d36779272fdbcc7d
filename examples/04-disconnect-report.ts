// Read journeys from a file, find the disconnects, and write them as Markdown.
import { readFileSync } from 'node:fs';
import { readJourneys } from 'justice-pathway';
import { rules, scottishBankHolidays, scottishMeaning, vocabulary } from 'justice-pathway/machines';
import { isDisconnect, mapper } from 'justice-pathway/map';

const file = new URL('journeys/liberated-from-court-on-a-friday-with-no-plan.journey.json', import.meta.url);
const { journeys, issues } = readJourneys(readFileSync(file, 'utf8'), { file: file.pathname, vocabulary });
for (const issue of issues) console.error(issue.message);

const maps = mapper(rules, { calendar: scottishBankHolidays, meaning: scottishMeaning, vocabulary });
for (const journey of journeys) {
  const found = maps.findings(journey).filter((finding) => isDisconnect(finding.verdict));
  console.log(`# ${journey.id}: ${found.length} disconnects\n`);
  for (const { sentence, lead, quickWin } of found) console.log(`- ${sentence}\n  Who leads: ${lead}. Quick win: ${quickWin}.`);
}
