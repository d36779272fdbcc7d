import { Command } from 'commander';
import { applyKept, diffDirectories, type FieldChange, type ServiceChange } from '../../../adapters/index.ts';
import { flag, formatFlag } from '../../flags/flags.ts';
import type { Io } from '../../io.ts';
import { loadServices } from '../../load/load-services.ts';
import { readKept } from './directory-keep.ts';

/** `directory diff`: what changed between two readings of a feed, and which words of people it touches. */
export function diffCommand(io: Io): Command {
  return new Command('diff')
    .description('what changed between two readings of a feed: services gone, hours and limits first')
    .argument('<before>', 'the feed as it was (a file or a folder)')
    .argument('<after>', 'the feed as it is')
    .addOption(flag('kept', 'the directory that you keep: what it assures stays, and is named where the feed now says something else'))
    .addOption(formatFlag())
    .addHelpText(
      'after',
      '\nExit code: 0 nothing changed, 1 something did.\n\nExample:\n  directory diff feed-2026-10.json feed-2026-11.json --kept town.json\n',
    )
    .action((before: string, after: string, flags: { kept?: string; format: 'text' | 'json' }) => {
      const [old, now] = [loadServices(io, [before]), loadServices(io, [after])];
      const kept = flags.kept === undefined ? { services: [], issues: [] } : applyKept(now, readKept(flags.kept, false), flags.kept);
      const changes = diffDirectories(old, now, kept.services);
      const lost = kept.issues.filter((issue) => issue.code === 'unknown-service');
      if (changes.length > 0 || lost.length > 0) io.exit(1);
      if (flags.format === 'json') io.out(JSON.stringify({ version: 1, changes, lost: lost.map((issue) => issue.message) }, null, 1));
      else
        io.out(
          [...(changes.length === 0 ? ['Nothing changed.'] : changes.map(changeText)), ...lost.map((issue) => issue.message)].join('\n'),
        );
    });
}

function changeText({ id, name, change, fields }: ServiceChange): string {
  const head = `${change === 'gone' ? 'Gone' : change === 'added' ? 'New' : 'Changed'}: ${name} (${id})`;
  return [head, ...fields.map(fieldText)].join('\n');
}

function fieldText({ field, before, after, narrows, assured }: FieldChange): string {
  const show = (value: unknown) => (value === undefined ? 'nothing' : (JSON.stringify(value)?.slice(0, 200) ?? ''));
  const kept = assured === undefined ? '' : ` Assured by ${assured}: that word stays; ask again.`;
  return `  ${narrows ? '! ' : ''}${field}: ${show(before)} -> ${show(after)}.${kept}`;
}
