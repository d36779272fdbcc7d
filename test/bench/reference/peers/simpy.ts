import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  afterClosed,
  arrestWindow,
  followUp,
  type Profile,
  patience,
  retry,
  seed,
  services,
  states,
  travel,
  weekdays,
} from '../scenario.ts';

/** What the script says of its run. */
export interface SimpyRun {
  readonly version: string;
  readonly seconds: number;
  readonly records: number;
  readonly peakMB: number;
  readonly notInTime: readonly number[];
}

const script = fileURLToPath(new URL('./reference_simpy.py', import.meta.url));
const pythons = ['/usr/bin/python3', 'python3', 'python'];

/** SimPy with the scenario as it stands here, by the first Python that has it; `undefined` where none has. It draws with numbers of its own. */
export function runSimpy(people: number, profile: Profile): SimpyRun | undefined {
  const python = pythons.find((name) => spawnSync(name, ['-c', 'import simpy'], { stdio: 'ignore' }).status === 0);
  if (python === undefined) return undefined;
  const numbers = { seed, weekdays, travel, retry, afterClosed, patience, followUp, arrestWindow };
  const given = { people, profile, states, services, ...numbers };
  const { status, stdout, stderr } = spawnSync(python, [script], { input: JSON.stringify(given), encoding: 'utf8' });
  if (status !== 0) throw new Error(`SimPy ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as SimpyRun;
}
