import { h } from '../../parts/dom.ts';
import { sayTime } from '../../parts/say.ts';
import type { SeeAnswer, SeenFrame } from '../../work/see/see-people.ts';

const zones = [
  ['o', 'On the way'],
  ['w', 'Waiting'],
  ['t', 'Turned away'],
  ['r', 'Reached'],
  ['g', 'Gave up'],
] as const;

const width = 1000;
const wide = width / zones.length;
/** Four rows of dots below the words: twenty people, six in a row. */
const high = 168;
const across = 6;
const gap = 27;

/** A picture of where each person is, a dot each, now and under the change. */
export function dots({ people, same }: SeeAnswer): { readonly node: HTMLElement; put(frame: SeenFrame): void } {
  const rows = same ? (['now'] as const) : (['now', 'changed'] as const);
  const titles = { now: 'Now', changed: 'With the change' };
  const svg = element('svg', { viewBox: `0 0 ${width} ${rows.length * high}`, 'aria-hidden': 'true', class: 'dots' });
  const counts = new Map<string, SVGElement>();
  const marks = rows.map((row, at) => {
    const top = at * high;
    svg.append(words(titles[row], 4, top + 20, 'row-title'));
    for (const [place, [zone, label]] of zones.entries()) {
      const left = place * wide;
      svg.append(element('rect', { x: left + 4, y: top + 30, width: wide - 8, height: high - 36, class: 'zone' }));
      svg.append(words(label, left + 14, top + 50, 'zone-label'));
      const count = words('0', left + wide - 14, top + 50, 'zone-count');
      counts.set(`${row} ${zone}`, count);
      svg.append(count);
    }
    return Array.from({ length: people }, () => {
      const mark = element('rect', { width: 18, height: 18, x: -9, y: -9, class: 'dot' });
      svg.append(mark);
      return mark;
    });
  });
  return {
    node: h(
      'div',
      { class: 'scroll frame', tabindex: '0', role: 'region', 'aria-label': 'Picture of where people are' },
      svg as unknown as Node,
    ),
    put(frame) {
      for (const [at, row] of rows.entries()) {
        const held = new Map<string, number>();
        for (const [person, where] of [...frame[row]].entries()) {
          const turn = held.get(where) ?? 0;
          held.set(where, turn + 1);
          const place = zones.findIndex(([zone]) => zone === where);
          const x = place * wide + 24 + (turn % across) * gap;
          const y = at * high + 72 + Math.floor(turn / across) * (gap - 3);
          const mark = marks[at]?.[person];
          mark?.setAttribute('class', `dot ${where}`);
          mark?.setAttribute('rx', where === 't' || where === 'g' ? '1' : '9');
          (mark as SVGElement & ElementCSSInlineStyle).style.transform = `translate(${x}px, ${y}px)`;
        }
        for (const [zone] of zones) {
          const count = counts.get(`${row} ${zone}`);
          if (count) count.textContent = String(held.get(zone) ?? 0);
        }
      }
    },
  };
}

/** What the picture shows, in a sentence. */
export function saidOf({ same }: SeeAnswer, frame: SeenFrame): string {
  const count = (side: string) =>
    zones
      .map(([zone, label]) => [[...side].filter((one) => one === zone).length, label.toLowerCase()] as const)
      .filter(([number]) => number > 0)
      .map(([number, label]) => `${number} ${label}`)
      .join(', ');
  const open = (isOpen: boolean) => (isOpen ? 'the desk is open' : 'the desk is closed');
  const time = `${sayTime(frame.at)}.`;
  if (same) return `${time} Now ${open(frame.open[0])}: ${count(frame.now)}.`;
  return `${time} Now ${open(frame.open[0])}: ${count(frame.now)}. With the change ${open(frame.open[1])}: ${count(frame.changed)}.`;
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

function words(text: string, x: number, y: number, name: string): SVGElement {
  const made = element('text', { x, y, class: name });
  made.textContent = text;
  return made;
}
