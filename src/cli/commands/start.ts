import { Command } from 'commander';
import { assumptions, clackmannanshire, rules, vocabulary } from 'justice-pathway/machines';
import { invented } from '../../release/index.ts';
import { writeReport } from '../../report/index.ts';
import { simulateCohort } from '../../simulate/index.ts';
import { flag, seedFlag } from '../flags/flags.ts';
import { whole } from '../flags/whole-number.ts';
import { type Io, writeOut } from '../io.ts';
import { makeReport } from '../make-report.ts';
import { progressBar } from '../progress.ts';
import { assumptionRows } from '../text/assumption-rows.ts';
import { scottishWorld } from '../trial/scottish-world.ts';

/** `start`: a year of invented journeys, where they break, and a report to open. */
export function startCommand(io: Io): Command {
  return new Command('start')
    .option('--people <count>', 'how many people', whole('--people', 1), 1000)
    .addOption(seedFlag())
    .addOption(flag('out', 'where the report goes').default('out/report.html'))
    .addHelpText('after', '\nExamples:\n  npm start\n  npx justice-pathway start --people 300 --seed 1\n')
    .action(({ people, seed, out }: { people: number; seed: number; out: string }) => {
      const bar = progressBar(io, 'Simulating');
      const { journeys, from } = simulateCohort({
        ...scottishWorld,
        people,
        seed,
        homeArea: clackmannanshire.name.toLowerCase(),
        progress: bar.update,
      });
      bar.stop();
      const made = makeReport(io, {
        journeys,
        rules,
        audience: invented,
        what: 'invented year',
        options: {
          subtitle: `${people.toLocaleString('en-GB')} invented people who came in over a year from ${new Date(from).getUTCFullYear()}, seed ${seed}`,
          assumptions: assumptionRows(assumptions, (event) => vocabulary[event as keyof typeof vocabulary]?.label ?? event),
          notes: ['The machines decide what can happen to these people; the numbers in the annex decide how often.'],
        },
      });
      if (made === undefined) return;
      const { report } = made;
      io.out(writeReport(report, 'text'));
      writeOut(io, out, writeReport(report, 'html'));
      io.out(`\nThe whole report, with pictures: ${out}`);
    });
}
