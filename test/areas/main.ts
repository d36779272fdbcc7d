import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fitGiven } from './fit-given.ts';

// Fits the areas that are shipped again, to the figures in machines/areas/given, and writes machines/areas/fitted.json.
// With names, only these; the others stay as they are.

const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string', default: '7' } } });
const all = ['scotland', 'forth-valley', 'clackmannanshire', 'stirling', 'falkirk'];
const unknown = positionals.filter((id) => !all.includes(id));
if (unknown.length > 0) {
  console.error(`No figures are given for ${unknown.join(', ')}. Known: ${all.join(', ')}.`);
  process.exit(2);
}
const file = new URL('../../machines/areas/fitted.json', import.meta.url);
const { areas } = JSON.parse(readFileSync(file, 'utf8')) as { areas: { id: string }[] };
for (const id of positionals.length === 0 ? all : positionals) {
  const area = await fitGiven(id, Number(values.seed), (share) => console.error(`${id}: ${Math.round(100 * share)} %`));
  const place = areas.findIndex((each) => each.id === id);
  areas.splice(place < 0 ? areas.length : place, place < 0 ? 0 : 1, area);
  writeFileSync(file, `${JSON.stringify({ areas }, null, 1)}\n`);
  for (const { figure, given, simulated, low, high, verdict } of area.figures)
    console.log(`${area.label}: ${figure} ${simulated} (${low} to ${high}) for ${given}: ${verdict}`);
}
