import { Command } from 'commander';
import { instant, openCase } from 'justice-pathway';
import { scottishPathway, scottishQuestions } from 'justice-pathway/machines';
import { type PathwayStructure, routeStepText, structuralDisconnects, structuralSentence } from 'justice-pathway/simulate';
import { flag, formatFlag } from '../flags/flags.ts';
import { type Io, writeOut } from '../io.ts';

/** `structure`: gaps that follow from the pathway itself, with no data. */
export function structureCommand(io: Io): Command {
  return new Command('structure')
    .addOption(formatFlag())
    .addOption(flag('out'))
    .addHelpText(
      'after',
      `
These are facts about the model, apart from what any record shows. Each comes with a shortest route, and every step of a route was taken by the engine.

Examples:
  npx justice-pathway structure
  npx justice-pathway structure --format json --out structure.json`,
    )
    .action((options: { format: string; out?: string }) => {
      const at = instant('2026-06-01T09:00:00+01:00');
      const start = openCase(scottishPathway, { id: 'route', person: 'anybody', stage: 'arrest', input: {}, at });
      const structure = structuralDisconnects(scottishPathway, [start], scottishQuestions);
      writeOut(
        io,
        options.out,
        options.format === 'json' ? `${JSON.stringify(withWords(structure), null, 2)}\n` : structureText(structure),
      );
    });
}

/** The findings with their sentences, and each step of a way as it reads. */
function withWords(structure: PathwayStructure): object {
  const findings = structure.findings.map(({ route, ...finding }) => ({
    ...finding,
    sentence: structuralSentence({ ...finding, route }),
    route: route.map((step) => ({ ...step, label: routeStepText(step) })),
  }));
  return { ...structure, findings };
}

function structureText({ findings, positions, complete }: PathwayStructure): string {
  const lines = [`Gaps that follow from the pathway itself: ${findings.length}`, ''];
  for (const [index, finding] of findings.entries()) {
    lines.push(`${index + 1}. ${structuralSentence(finding)}`);
    lines.push('   A shortest way there:');
    for (const step of finding.route) lines.push(`     ${hoursText(step.hours).padStart(9)}  ${routeStepText(step)}`);
    lines.push('');
  }
  lines.push(
    `${positions} positions of the pathway were walked${complete ? '' : '; the search met its limit, so there may be more to find'}.`,
  );
  lines.push('Who holds what is a working assumption, for a partnership to settle. Not legal advice.');
  return `${lines.join('\n')}\n`;
}

function hoursText(hours: number): string {
  return hours < 48 ? `${hours} h` : `day ${Math.floor(hours / 24)}`;
}
