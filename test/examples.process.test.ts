import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { nodeFlags } from './bundle/flags.ts';

const root = resolve(import.meta.dirname, '..');
const run = promisify(execFile);
const examples = readdirSync(resolve(root, 'examples')).filter((name) => /^\d\d-.*\.ts$/.test(name));

/** What each example is there to show. */
const shows: Readonly<Record<string, readonly (string | RegExp)[]>> = {
  '01-one-person.ts': ['a good moment to ask about housing', 'refused   diversion.commenced', /2026-10-09T00:00:00\+01:00 {2}release$/m],
  '02-a-hook.ts': ['a good moment to ask about a home', 'moment.offered: housing-options'],
  '03-simulate-a-year.ts': ['300 invented people', /^ {2}\d+ people: /m],
  '04-disconnect-report.ts': [/^# \w+: [1-9]\d* disconnects$/m, 'Who leads: Council housing.'],
  '05-embed-in-a-service.ts': ['The same command twice: done once.', '"releaseDay"', 'Faults in the chain of the journal: 0.'],
  '06-dates-with-reasons.ts': ['Day of release: 2026-09-18 becomes 2026-09-17', 'Not legal advice.'],
  '07-your-own-rule.ts': ['missed: Nobody had arranged the way home', 'Put the bus times into the release plan'],
  '08-referral-service.ts': ['Each in the diary once: yes.', 'Referrals that reached an appointment: 12.'],
  '09-liberation-hour.ts': [/^housing: reachable today\? /m, /^benefits: reachable today\? /m],
  '10-structural-gaps.ts': ['without any contact that prepares for release', 'Mended: 0 gaps.'],
};

describe('examples', () => {
  test('there are at least eight, each with what it shows', () => {
    expect(examples.length).toBeGreaterThanOrEqual(8);
    expect(examples).toEqual(Object.keys(shows));
  });

  test.concurrent('own-pathway is a whole one in under a hundred lines', async () => {
    const [file = '', pathway = ''] = ['main.ts', 'pathway.ts'].map((name) => resolve(root, 'examples/own-pathway', name));
    const lines = [file, pathway].flatMap((name) => readFileSync(name, 'utf8').trimEnd().split('\n'));
    expect(lines.length).toBeLessThan(100);
    const { stdout } = await run(process.execPath, [...(await nodeFlags()), file], { cwd: root, timeout: 280_000 });
    expect(stdout).toContain('The live case: recovered. Faults in its journal: 0.');
    expect(stdout).toMatch(/First to mend: nobody came within three days\. It broke for about \d+ of about \d+ people/);
  }, 300_000);

  for (const example of examples) {
    test.concurrent(`${example} shows what it is there to show`, async () => {
      const flags = [...(await nodeFlags()), resolve(root, 'examples', example)];
      const { stdout } = await run(process.execPath, flags, { cwd: root, timeout: 280_000 });
      for (const part of shows[example] ?? []) expect(stdout).toMatch(part);
    }, 300_000);
  }
});
