// Run in a process of its own: the first people that it simulates, in milliseconds of the thread on the processor.
import { simulateCohort } from 'justice-pathway/simulate';
import { world } from './world.ts';

const begun = process.threadCpuUsage();
simulateCohort({ ...world, people: Number(process.argv[2]), seed: 7 });
const { user, system } = process.threadCpuUsage(begun);
console.log(JSON.stringify({ simulate: (user + system) / 1000 }));
