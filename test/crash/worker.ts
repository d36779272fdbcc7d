// A real process that sends commands, fires due times and asks hooks until somebody kills it.
import { appendFileSync, writeSync } from 'node:fs';
import { type Hook, openCases, timerWaker } from 'justice-pathway';
import { sample } from '../engine-sample.ts';
import { type Command, clockOf, commandsOf, type Plan, releaseOf, storeOf } from './plan.ts';

const plan = JSON.parse(process.argv[2] as string) as Plan;
const acknowledged = new Set(JSON.parse(process.argv[3] as string) as string[]);
const { store } = await storeOf(plan);

const hooks: Hook[] = ['housing', 'financial'].map((domain) => ({
  id: domain,
  domain: domain as 'housing',
  contacts: 'all',
  ask: (_moment, { key }) => {
    appendFileSync(plan.effects, `${key}\n`);
    return [{ service: `${domain}-service` }];
  },
}));

const cases = await openCases({
  store,
  pathway: sample,
  hooks,
  clock: clockOf(plan),
  waker: timerWaker({ longestMs: 15 }),
  // Leases and pauses are counted on the run's own, fast clock.
  leaseMs: 1500 * plan.speed,
  backoffMs: () => 50 * plan.speed,
});

const send = (command: Command) => {
  const options = { command: command.id };
  if (command.what === 'open') {
    return cases.open({ id: command.case, person: `p${command.index}`, stage: 'custody', input: { releaseAt: null }, ...options });
  }
  return command.what === 'receive'
    ? cases.send(
        command.case,
        { type: 'custody.received', attrs: { status: 'sentenced', releaseAt: releaseOf(plan, command.index) } },
        options,
      )
    : cases.send(command.case, { type: 'case.reviewed', attrs: { by: command.id } }, options);
};

for (const command of commandsOf(plan)) {
  if (acknowledged.has(command.id)) continue;
  for (;;) {
    const answer = await send(command).catch((error: { code?: string }) => ({ ok: false as const, reason: error.code ?? 'error' }));
    if (answer.ok) break;
    // Another worker may be ahead; a busy or absent database comes back. Anything else is a fault.
    if (!['conflict', 'no-such-case', 'not-allowed-here', 'store-busy', 'store-away'].includes(answer.reason)) {
      writeSync(1, `fault ${command.id} ${answer.reason}\n`);
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  writeSync(1, `ack ${command.id}\n`);
}
writeSync(1, 'sent\n');
setInterval(() => {}, 1000);
