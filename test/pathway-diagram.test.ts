import { drawingOf, linksDrawing, linksMermaid, stageMermaid, statesPicture } from 'justice-pathway/map';
import { describe, expect, it } from 'vitest';
import { run } from '../src/cli/run.ts';
import { custody, sample, words } from './engine-sample.ts';

describe('stageMermaid', () => {
  it('draws nested states, reasons, guards, and what may happen anywhere', () => {
    const text = stageMermaid(custody, words);
    expect(text).toContain('state "Serving a sentence" as custody_sentenced {');
    expect(text).toContain('    [*] --> custody_sentenced_serving');
    expect(text).toContain('custody_arriving --> custody_sentenced : custody.received (if sentenced)');
    expect(text).toContain('custody_sentenced --> custody_liberated : due - release');
    expect(text).toContain('custody_liberated --> [*]');
    expect(text).toContain('In any state');
    expect(text).toContain('person.died → Died');
  });

  it('draws how the stages are joined', () => {
    expect(linksMermaid(sample)).toContain('custody --> after : liberated');
    expect(linksMermaid(sample)).toContain('after --> [*] : settled');
  });
});

describe('statesPicture', () => {
  const svg = statesPicture(drawingOf(custody, words), { id: 'custody' });

  it('names itself for somebody who cannot see it', () => {
    expect(svg).toContain('role="img"');
    expect(svg).toContain('<title id="custody-title">States of Custody</title>');
    expect(svg).toMatch(/<desc id="custody-desc">\d+ states and \d+ arrows\. States: Arriving, /);
  });

  it('shows each state, and keeps every box and label inside the picture', () => {
    for (const label of ['Arriving', 'On remand', 'Serving', 'Planning release', 'Liberated']) expect(svg).toContain(`>${label}<`);
    const box = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
    const [width, height] = [Number(box[1]), Number(box[2])];
    const shift = Number(/translate\(([\d.]+) 54\)/.exec(svg)?.[1]);
    for (const [, x, y, w, h] of svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)" rx/g)) {
      expect(Number(x) + Number(w) + shift).toBeLessThanOrEqual(width + 1);
      expect(Number(y) + Number(h)).toBeLessThanOrEqual(height + 1);
    }
    expect(svg).not.toMatch(/NaN|undefined/);
  });

  it('is the same every time', () => {
    expect(statesPicture(drawingOf(custody, words), { id: 'custody' })).toBe(svg);
  });

  it('draws the whole pathway too', () => {
    expect(statesPicture(linksDrawing(sample))).toContain('>Case closed<');
  });
});

describe('the pathway command', () => {
  it('says that a stage is not known, with the nearest one, and ends with 2', async () => {
    const lines: string[] = [];
    const code = await run(['pathway', 'diagram', 'custdy'], { out: () => {}, err: (text) => lines.push(text) });
    expect(code).toBe(2);
    expect(lines.join('\n')).toMatch(/Did you mean "custody"|no pathway yet/);
  });
});
