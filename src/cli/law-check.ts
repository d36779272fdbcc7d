import { Command } from 'commander';
import { unknownWord } from '../kernel/index.ts';
import { checkQuote, quoteHash, readingText, statusOfValue } from '../law/index.ts';
import { flag, formatFlag } from './flags/flags.ts';
import { badInput, type Io, readText, writeOut } from './io.ts';
import { selectParameters } from './load/select-parameters.ts';

/** `law check`: the record of reading of a value, and whether words read again are those that it rests on. */
export function checkCommand(io: Io): Command {
  return new Command('check')
    .description(
      'the record of reading of a parameter; with --quote, whether words read again are the words it rests on: exit code 1 where they differ or no fingerprint is kept',
    )
    .argument('<id>', 'a parameter, as release.short-term-fraction')
    .option('--from <day>', 'only the value that began on this day; `start` for one without a first day')
    .option('--quote <words>', 'the words read again, or @FILE to take them from a file')
    .addOption(formatFlag())
    .addOption(flag('out'))
    .action((id: string, _: unknown, command: Command) => {
      const flags = command.optsWithGlobals<{ from?: string; quote?: string; format: 'text' | 'json'; out?: string }>();
      const words = flags.quote?.startsWith('@') ? readText(flags.quote.slice(1)) : flags.quote;
      if (words !== undefined && words.trim() === '')
        return badInput({
          code: 'no-words',
          severity: 'error',
          message: 'The quote has no words.',
          cure: 'Give the words of the provision.',
        });
      const values = selectParameters(id).flatMap((parameter) => parameter.values.map((value) => ({ parameter, value })));
      const chosen = values.filter(({ value }) => flags.from === undefined || (value.from ?? 'start') === flags.from);
      if (chosen.length === 0) {
        const days = values.map(({ value }) => value.from ?? 'start');
        return badInput(unknownWord(flags.from, [...new Set(days)], { path: '--from' }, 'no-such-value'));
      }
      const rows = chosen.map(({ parameter, value }) => ({
        id: parameter.id,
        from: value.from,
        status: statusOfValue(value),
        readings: (words === undefined ? (value.readings ?? []).map((reading) => ({ reading })) : checkQuote(value, words)).map((each) => ({
          ...each.reading,
          ...('quote' in each ? { quote: each.quote } : {}),
        })),
        ...(value.start ? { start: value.start } : {}),
      }));
      const quotes = rows.flatMap((row) => row.readings.flatMap((each) => ('quote' in each ? [each.quote] : [])));
      const hash = words === undefined ? undefined : quoteHash(words);
      if (flags.format === 'json')
        writeOut(io, flags.out, `${JSON.stringify({ ...(hash ? { quoteSha256: hash } : {}), values: rows }, null, 2)}\n`);
      else {
        const said = { agrees: 'the words agree', differs: 'the words DIFFER from those that were read', none: 'no fingerprint is kept' };
        const lines = rows.flatMap((row) => [
          `${row.id} from ${row.from ?? 'the start'} [${row.status}]`,
          ...row.readings.map((each) => `  ${readingText(each)}${'quote' in each ? `: ${said[each.quote]}` : ''}`),
          row.start ? `  first day: ${readingText(row.start)}` : '  first day: nobody saw the commencement',
        ]);
        writeOut(io, flags.out, `${[...lines, ...(hash ? ['', `Fingerprint of these words: ${hash}`] : [])].join('\n')}\n`);
      }
      if (quotes.some((each) => each === 'differs') || (words !== undefined && !quotes.includes('agrees'))) io.exit(1);
    });
}
