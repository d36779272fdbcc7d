import { Command } from 'commander';
import { answersNeed, findArea, inArea, type Service } from '../../../service/index.ts';
import { flag, formatFlag, listFlag } from '../../flags/flags.ts';
import type { Io } from '../../io.ts';
import { checkArea, checkNeed } from '../../load/known-words.ts';
import { loadServices, openingOptions } from '../../load/load-services.ts';

interface Flags {
  readonly area: string;
  readonly need?: string;
  readonly file: readonly string[];
  readonly withBuiltIn?: boolean;
  readonly all?: boolean;
  readonly format: 'text' | 'json';
}

/** `directory serves`: which services serve people of an area, wherever they are, each with the reason. */
export function servesCommand(io: Io): Command {
  return new Command('serves')
    .description('which services serve people of an area, also those of another one, each with the reason')
    .addOption(flag('area', 'where the person lives: a council, a health board, a prison, a town or a postcode').makeOptionMandatory())
    .addOption(flag('need'))
    .addOption(listFlag('feed'))
    .addOption(flag('withBuiltIn'))
    .option('--all', 'those that do not serve the area too, with the reason')
    .addOption(formatFlag())
    .addHelpText(
      'after',
      '\nExit code: 0, or 2 for a word that is not known.\n\nExample:\n  directory serves --area "FK7 0AB" --need housing --all\n',
    )
    .action((flags: Flags) => {
      const all = loadServices(io, flags.file, flags.withBuiltIn);
      checkNeed('--need', flags.need, all);
      checkArea('--area', flags.area, all);
      const rows = all
        .filter((service) => flags.need === undefined || answersNeed(service, flags.need, openingOptions.meaning).answer === 'yes')
        .map((service) => row(service, flags.area))
        .filter((each) => flags.all === true || each.answer !== 'no')
        .toSorted((one, other) => order[one.answer] - order[other.answer] || one.name.localeCompare(other.name));
      const asked = openingOptions.areas && findArea(openingOptions.areas, flags.area);
      const area = asked ? { name: asked.name, code: asked.code, kind: asked.kind } : { name: flags.area };
      if (flags.format === 'json') io.out(JSON.stringify({ area, services: rows }, null, 1));
      else if (rows.length === 0) io.out(`No service in the directory fits ${area.name}.`);
      else io.out(rows.map((each) => `${each.answer.padEnd(7)}  ${each.name} (${each.id}). ${each.reason}`).join('\n'));
    });
}

const order = { yes: 0, unknown: 1, no: 2 } as const;

function row(service: Service, area: string) {
  const { answer, code, text } = inArea(service, area, openingOptions.areas);
  const serves = service.areas === 'any' ? 'any' : (service.areas ?? []).map((each) => each.name);
  return { id: service.id, name: service.name, answer, code, reason: text, serves };
}
