import { Command } from 'commander';
import { acknowledgeBy, vocabulary } from 'justice-pathway/machines';
import { formatInstant } from '../../../kernel/index.ts';
import { referralAnswers, zoneOf } from '../../../service/index.ts';
import { formatFlag } from '../../flags/flags.ts';
import type { Io } from '../../io.ts';
import { loadJourneys } from '../../load/load-journeys.ts';
import { openingOptions } from '../../load/load-services.ts';

/** `directory referrals`: which referrals were never acknowledged by the service they were sent to. */
export function referralsCommand(io: Io): Command {
  return new Command('referrals')
    .description('referrals that were sent, and whether the service ever said that it has them')
    .argument('<files...>', 'journey files (JSON or JSON Lines)')
    .addOption(formatFlag())
    .addHelpText('after', '\nExit code: 0 every referral was answered or may still be, 1 one was never answered, or it is not known.\n')
    .action((files: string[], flags: { format: 'text' | 'json' }) => {
      const zone = zoneOf(openingOptions);
      const found = referralAnswers(loadJourneys(io, files, { strict: false, vocabulary }), (sentAt) => acknowledgeBy(sentAt));
      if (found.some((each) => each.verdict === 'missed' || each.verdict === 'unknown')) io.exit(1);
      const rows = found.map(({ sentAt, dueAt, answeredAt, ...rest }) => ({
        ...rest,
        sentAt: formatInstant(sentAt, zone),
        dueAt: formatInstant(dueAt, zone),
        ...(answeredAt === undefined ? {} : { answeredAt: formatInstant(answeredAt, zone) }),
      }));
      if (flags.format === 'json') io.out(JSON.stringify({ version: 1, referrals: rows }, null, 1));
      else
        io.out(
          rows.length === 0
            ? 'No referral is recorded as sent.'
            : rows
                .map(
                  (row) =>
                    `${row.verdict.padEnd(8)}  ${row.journey}, sent ${row.sentAt.slice(0, 10)}, to be answered by ${row.dueAt.slice(0, 10)}: ${row.text}`,
                )
                .join('\n'),
        );
    });
}
