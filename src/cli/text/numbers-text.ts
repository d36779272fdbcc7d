import { assumedNumbers } from '../../simulate/index.ts';
import type { SimulateFlags } from '../flags/simulate-flags.ts';
import { badInput } from '../io.ts';
import { scottishWorld } from '../trial/scottish-world.ts';

/** The numbers that can be replaced, those with a word in their id: a line each, or JSON. */
export function numbersText(word: string, format: SimulateFlags['format']): string {
  const all = assumedNumbers(scottishWorld.assumptions);
  const found = all.filter(({ id }) => id.toLowerCase().includes(word.toLowerCase()));
  if (found.length === 0)
    badInput({
      code: 'no-such-number',
      severity: 'error',
      message: `None of the ${all.length} numbers has "${word}" in its name.`,
      value: word,
      cure: 'Write --numbers alone for all of them.',
    });
  if (format === 'json') return `${JSON.stringify(found, null, 2)}\n`;
  if (format === 'jsonl') return found.map((each) => `${JSON.stringify(each)}\n`).join('');
  const rows = found.map(({ id, value, confidence, source }) => [id, String(value), confidence, source]);
  if (format === 'csv') {
    const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    return [['id', 'value', 'confidence', 'source'], ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
  }
  return rows.map((row) => `${row.join('  ')}\n`).join('');
}
