import { Command } from 'commander';
import { forget } from '../../release/index.ts';
import type { Io } from '../io.ts';
import { openExisting, saveRegister } from '../load/register-file.ts';

/** `releases list|forget FILE`: what left, and the erasure of somebody from the register. */
export function releasesCommand(io: Io): Command {
  const command = new Command('releases').addHelpText(
    'after',
    '\nExamples:\n  releases list private/releases.json\n  releases forget private/releases.json person-17\n',
  );
  command
    .command('list')
    .description('list what was released, when, under which question')
    .argument('<file>', 'the register')
    .action((file: string) => {
      const { releases } = openExisting(file).register;
      io.out(
        releases.length === 0
          ? 'Nothing was released.'
          : releases
              .map(
                ({ at, what, asked, rounding, cells }) =>
                  `${at}  ${what}: ${Object.keys(cells).length} numbers, rounded to ${rounding}, from ${asked}`,
              )
              .join('\n'),
      );
    });
  command
    .command('forget')
    .description('take people out of every release in the register: afterwards nothing in it stands for them')
    .argument('<file>', 'the register')
    .argument('<ids...>', 'ids of their journeys')
    .action((file: string, ids: string[]) => {
      const { register, key } = openExisting(file);
      const next = ids.reduce((one, id) => forget(one, id, key), register);
      saveRegister(io, file, next);
      const before = register.releases.reduce((sum, { people }) => sum + Object.keys(people).length, 0);
      const after = next.releases.reduce((sum, { people }) => sum + Object.keys(people).length, 0);
      io.out(before === after ? 'None of them stood in the register.' : 'They no longer stand in the register.');
    });
  return command;
}
