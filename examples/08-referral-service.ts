// Referrals to a real service on this machine, which is killed twice in the middle: each arrives, and is acted on once.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { liveCases } from './referral-service/live-cases.ts';

const folder = mkdtempSync(join(tmpdir(), 'referrals-'));
const secret = `whsec_${Buffer.from('an invented secret of the example').toString('base64')}`;
const people = Array.from({ length: 12 }, (_, index) => `person-${index + 1}`);

const door = await liveCases(secret);
let service = await start(0);
const { port } = service;
const cases = await door.connect(`http://127.0.0.1:${port}/referrals`);

for (const [index, person] of people.entries()) {
  await cases.liberate(person, { needs: ['housing', 'ost'], homeArea: 'Clackmannanshire', tenancy: 'none' });
  // The service dies while a message is on its way, and comes back a little later.
  if (index === 4 || index === 8) {
    service.child.kill('SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 150));
    service = await start(port);
  }
}

let arrived = 0;
for (let tries = 0; tries < 400 && arrived < people.length; tries += 1) {
  await new Promise((resolve) => setTimeout(resolve, 50));
  const found = await door.referrals.find({ all: true });
  arrived = found.filter(({ case: { value } }) => typeof value === 'object' && value !== null && 'appointed' in value).length;
}
const diary = (await (await fetch(`http://127.0.0.1:${port}/diary`)).json()) as { reference: string; on: string }[];
console.log(`${people.length} people, ${diary.length} appointments in the diary of the service.`);
console.log(`Each in the diary once: ${new Set(diary.map((each) => each.reference)).size === people.length ? 'yes' : 'no'}.`);
console.log(`Referrals that reached an appointment: ${arrived}.`);

service.child.kill('SIGKILL');
await cases.stop();
await door.close();
rmSync(folder, { recursive: true, force: true });
if (arrived !== people.length || diary.length !== people.length) process.exitCode = 1;

// Helpers

function start(wanted: number): Promise<{ child: ChildProcess; port: number }> {
  const flags = ['--conditions=justice-pathway-source', '--disable-warning=ExperimentalWarning'];
  const file = join(import.meta.dirname, 'referral-service', 'service.ts');
  const answers = `http://127.0.0.1:${door.port}/answers`;
  const child = spawn(process.execPath, [...flags, file, folder, secret, answers, String(wanted)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The service ended with ${code}.`)));
    child.stdout?.on('data', (text: Buffer) => {
      const found = /listening on (\d+)/.exec(String(text));
      if (found) resolve({ child, port: Number(found[1]) });
    });
  });
}
