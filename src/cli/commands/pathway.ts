import { Command } from 'commander';
import { issueText, unknownName } from '../../kernel/index.ts';
import {
  drawingOf,
  linksDrawing,
  linksMermaid,
  lintPathway,
  type Pathway,
  stageJson,
  stageMermaid,
  stageScxml,
  transitionTable,
  type WaitingState,
  waitingStates,
} from '../../pathway/index.ts';
import { statesPicture } from '../../report/index.ts';
import type { Stage, StateMeta } from '../../stage/index.ts';
import { stateNodes } from '../../stage/index.ts';
import { flag, formatFlag } from '../flags/flags.ts';
import { badInput, type Io, writeOut } from '../io.ts';
import { askedPathway } from '../load/asked-pathway.ts';

type DiagramFormat = 'mermaid' | 'svg' | 'scxml' | 'json';

/** `pathway`: look at the machines themselves. */
export function pathwayCommand(io: Io): Command {
  const command = new Command('pathway');
  command
    .command('lint')
    .description(
      'Find unreachable states, traps, outcomes without a link, contacts that nobody hears, and states that wait for a record without saying why that may stand. Exit code 1 if there are any.',
    )
    .addOption(formatFlag())
    .addOption(flag('pathways'))
    .action(async (options: { format: string; pathways?: string }) => {
      const { pathway, hooks } = await askedPathway(options);
      const issues = lintPathway(pathway, hooks.length > 0 ? { hooks } : {});
      const waits = Object.values(pathway.stages).flatMap((stage) => waitingStates(stage, pathway.vocabulary));
      if (options.format === 'json') io.out(JSON.stringify({ pathway: pathway.id, version: pathway.version, issues, waits }, null, 2));
      else {
        io.out(issues.length === 0 ? sound(pathway) : issues.map((issue) => `${issue.severity}: ${issueText(issue)}`).join('\n'));
        io.out(waitsText(waits));
      }
      if (issues.length > 0) io.exit(1);
    });
  command
    .command('states [stage]')
    .description('List states, contacts, due times and ways on.')
    .addOption(formatFlag())
    .addOption(flag('pathways'))
    .action(async (name: string | undefined, options: { format: string; pathways?: string }) => {
      const { pathway } = await askedPathway(options);
      const stages = name === undefined ? Object.values(pathway.stages) : [stageNamed(pathway, name)];
      if (options.format === 'json') io.out(JSON.stringify(stages.map(listed), null, 2));
      else io.out(stages.map(stageText).join('\n\n'));
    });
  command
    .command('diagram [stage]')
    .description('Draw a stage, or without a stage how the stages are joined.')
    .addOption(
      formatFlag(
        ['mermaid', 'svg', 'scxml', 'json'],
        'mermaid',
        "mermaid text, an SVG picture; of one stage also SCXML or the JSON of XState's tools",
      ),
    )
    .addOption(flag('out'))
    .addOption(flag('pathways'))
    .action(async (name: string | undefined, options: { format: DiagramFormat; out?: string; pathways?: string }) => {
      const { pathway } = await askedPathway(options);
      const text = name === undefined ? linksDiagram(pathway, options.format) : stageDiagram(pathway, name, options.format);
      writeOut(io, options.out, text);
    });
  return command.addHelpText(
    'after',
    `
Examples:
  justice-pathway pathway lint
  justice-pathway pathway states custody
  justice-pathway pathway diagram custody --format svg --out custody.svg
  justice-pathway pathway diagram`,
  );
}

function stageNamed(pathway: Pathway, name: string): Stage {
  const stage = Object.hasOwn(pathway.stages, name) ? pathway.stages[name] : undefined;
  if (stage) return stage;
  return badInput(unknownName('stage', name, Object.keys(pathway.stages), { path: 'stage' }));
}

/** Reason by reason, the states that wait for a record. */
function waitsText(waits: readonly WaitingState[]): string {
  const reasons = new Map<string, WaitingState[]>();
  for (const each of waits) if (each.why !== undefined) reasons.set(each.why, [...(reasons.get(each.why) ?? []), each]);
  if (reasons.size === 0) return '';
  const lines = ['', 'Left only when something is recorded, and why that may stand:'];
  for (const [why, states] of reasons) lines.push(`- ${why}`, ...states.map(({ state, label }) => `    ${state}  ${label}`));
  return lines.join('\n');
}

function sound(pathway: Pathway): string {
  const stages = Object.values(pathway.stages);
  const states = stages.reduce((sum, stage) => sum + stateNodes(stage.machine).length - 1, 0);
  return `${pathway.id} ${pathway.version}: ${stages.length} stages, ${states} states, no fault found.`;
}

interface Listed {
  readonly stage: string;
  readonly label: string;
  readonly states: readonly { readonly id: string; readonly label: string; readonly contact?: string; readonly final: boolean }[];
  readonly transitions: ReturnType<typeof transitionTable>;
}

function listed(stage: Stage): Listed {
  const states = stateNodes(stage.machine)
    .filter((node) => node.parent !== undefined)
    .map((node) => {
      const meta = node.meta as StateMeta | undefined;
      return {
        id: node.id,
        label: meta?.label ?? node.key,
        ...(meta?.contact ? { contact: meta.contact } : {}),
        final: node.type === 'final',
      };
    });
  return { stage: stage.id, label: stage.label, states, transitions: transitionTable(stage) };
}

function stageText(stage: Stage): string {
  const { states, transitions } = listed(stage);
  const lines = [`${stage.label} (${stage.id})`];
  for (const state of states) {
    lines.push(`  ${state.id}  ${state.label}${state.contact ? `  [contact: ${state.contact}]` : ''}${state.final ? '  (end)' : ''}`);
    for (const row of transitions.filter(
      (each) => each.on === state.id && (each.from === state.id || !states.some((other) => other.id === each.from && other.id === each.on)),
    )) {
      const why = row.by === 'timer' ? `due ${row.event}` : row.by === 'event' ? row.event : row.by;
      const line = `      ${why}${row.guard ? ` [${row.guard}]` : ''} -> ${row.to === row.from ? 'stays' : row.to}`;
      if (!lines.includes(line)) lines.push(line);
    }
  }
  const anywhere = [
    ...new Set(
      transitions.filter((row) => row.on === stage.id).map((row) => `${row.event || row.by} -> ${row.to === row.from ? 'stays' : row.to}`),
    ),
  ];
  if (anywhere.length > 0) lines.push(`  in any state: ${anywhere.join('; ')}`);
  return lines.join('\n');
}

function stageDiagram(pathway: Pathway, name: string, format: DiagramFormat): string {
  const stage = stageNamed(pathway, name);
  if (format === 'scxml') return stageScxml(stage);
  if (format === 'json') return stageJson(stage);
  return format === 'svg' ? statesPicture(drawingOf(stage, pathway.vocabulary), { id: name }) : stageMermaid(stage, pathway.vocabulary);
}

function linksDiagram(pathway: Pathway, format: DiagramFormat): string {
  if (format === 'svg') return statesPicture(linksDrawing(pathway));
  if (format === 'mermaid') return linksMermaid(pathway);
  return badInput({
    code: 'one-stage',
    severity: 'error',
    message: `${format === 'scxml' ? 'SCXML' : "The JSON of XState's tools"} is of one stage.`,
    cure: `Name one: ${Object.keys(pathway.stages).join(', ')}.`,
  });
}
