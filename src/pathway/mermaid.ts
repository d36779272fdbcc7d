import { givenAs } from '../kernel/given.ts';
import type { Vocabulary } from '../kernel/index.ts';
import type { Stage } from '../stage/index.ts';
import { type Drawing, drawingOf } from './drawing.ts';
import type { Pathway } from './pathway.ts';
import { linkTable } from './transition-table.ts';

/** A stage as Mermaid text, which code hosts and wikis draw. @example stageMermaid(custody).startsWith('stateDiagram-v2') // true */
export function stageMermaid(stage: Stage, vocabulary: Vocabulary = {}): string {
  givenAs('stageMermaid', 'stage', stage, '{machine:object outcomes:list issues:list}');
  givenAs('stageMermaid', 'vocabulary', vocabulary, 'object?');
  const drawing = drawingOf(stage, vocabulary);
  const lines = ['stateDiagram-v2', ...within(drawing, null, '  ')];
  for (const arrow of drawing.arrows) {
    for (const label of arrow.labels) lines.push(`  ${word(arrow.from)} --> ${word(arrow.to)} : ${text(label)}`);
  }
  for (const state of drawing.states) {
    for (const label of state.inside) lines.push(`  ${word(state.id)} --> ${word(state.id)} : ${text(label)}`);
    if (state.kind === 'end') lines.push(`  ${word(state.id)} --> [*]`);
  }
  const first = drawing.states[0];
  if (first && drawing.anywhere.length > 0) {
    lines.push(`  note right of ${word(first.id)}`, '    In any state:');
    for (const label of drawing.anywhere) lines.push(`    ${text(label)}`);
    lines.push('  end note');
  }
  return `${lines.join('\n')}\n`;
}

/** How the stages are joined, as Mermaid text. */
export function linksMermaid(pathway: Pathway): string {
  givenAs('linksMermaid', 'pathway', pathway, '{links:object meaning:object start:list}');
  const lines = ['stateDiagram-v2'];
  for (const stage of Object.values(pathway.stages)) lines.push(`  state "${text(stage.label)}" as ${word(stage.id)}`);
  for (const start of pathway.start) lines.push(`  [*] --> ${word(start)}`);
  for (const row of linkTable(pathway))
    lines.push(`  ${word(row.stage)} --> ${row.to === null ? '[*]' : word(row.to)} : ${text(row.outcome)}`);
  return `${lines.join('\n')}\n`;
}

function within(drawing: Drawing, parent: string | null, indent: string): string[] {
  const lines: string[] = [];
  for (const state of drawing.states.filter((each) => each.parent === parent)) {
    lines.push(`${indent}state "${text(state.label)}" as ${word(state.id)}${state.kind === 'group' ? ' {' : ''}`);
    if (state.kind === 'group') lines.push(...within(drawing, state.id, `${indent}  `), `${indent}}`);
    if (state.initial) lines.push(`${indent}[*] --> ${word(state.id)}`);
  }
  return lines;
}

// Mermaid ids hold no dots or dashes; a name that has them already keeps apart from one that does not.
function word(id: string): string {
  return id.replace(/_/g, '__').replace(/[^a-zA-Z0-9_]/g, '_');
}

function text(label: string): string {
  return label
    .replace(/"/g, "'")
    .replace(/[;#{}]/g, ' ')
    .replace(/:/g, ' -')
    .replace(/\s+/g, ' ')
    .trim();
}
