import { escapeMarkup } from '../plain/escape.ts';

/** Colours of the pictures: the Scottish Government chart palette, darkened where text or a thin line must be read. */
export const ink = {
  text: '#14212e',
  quiet: '#4b5863',
  line: '#8a949c',
  faint: '#dfe4e8',
  ground: '#ffffff',
  wash: '#f3f6f8',
  navy: '#002d54',
  blue: '#0065bd',
  teal: '#1b7f77',
  plum: '#6a2063',
  rust: '#a8410f',
  green: '#0b4c0b',
} as const;

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One SVG element; attributes and nothing else are escaped. @example tag('g', { id: 'a' }, '') // '<g id="a"/>' */
export function tag(name: string, attributes: Attributes, content = ''): string {
  let text = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) text += ` ${key}="${typeof value === 'number' ? round(value) : escapeMarkup(value)}"`;
  }
  return content === '' ? `${text}/>` : `${text}>${content}</${name}>`;
}

/** A line of words in a picture. */
export function words(x: number, y: number, text: string, attributes: Attributes = {}): string {
  return tag('text', { x, y, ...attributes }, escapeMarkup(text));
}

/** A width of text in pixels, on the safe side: that of the widest sans-serif faces which stand in where others are missing. */
export function textWidth(text: string, size: number): number {
  let units = 0;
  for (const mark of text)
    units += /[iljtfr.,;:'|! ()]/.test(mark) ? 0.32 : /[mwMW@%]/.test(mark) ? 0.86 : /[A-Z0-9]/.test(mark) ? 0.64 : 0.54;
  return units * size * 1.12;
}

/** How much wider a bold text is than `textWidth` says, on the safe side. */
export const bold = 1.14;

/** Cuts text to a width, with an ellipsis. */
export function fitted(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  let kept = text;
  while (kept.length > 1 && textWidth(`${kept}…`, size) > width) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}

/** Breaks text into lines no wider than a width. */
export function lines(text: string, size: number, width: number): string[] {
  const out: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size) > width) {
      out.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? out : [...out, line];
}

export interface Frame {
  /** Unique within a page: ids of title, description and fills begin with it. */
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** The picture in words, for somebody who does not see it. */
  readonly description: string;
}

/** A whole picture with its title and description; it needs no style sheet, script or font from elsewhere. */
export function picture(frame: Frame, content: string): string {
  const id = frame.id.replace(/[^A-Za-z0-9_-]/g, '-');
  const head = `${tag('title', { id: `${id}-title` }, escapeMarkup(frame.title))}${tag('desc', { id: `${id}-desc` }, escapeMarkup(frame.description))}`;
  const ground = tag('rect', { x: 0, y: 0, width: frame.width, height: frame.height, fill: ink.ground });
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${round(frame.width)} ${round(frame.height)}`,
      width: frame.width,
      height: frame.height,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      'font-family': "Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif",
      'font-size': 12,
      fill: ink.text,
    },
    `${head}${tag('defs', {}, stripes(id))}${ground}${content}`,
  );
}

/** The fills of the pictures: each differs from the others in black and white too. */
export type Fill = 'missed' | 'met-late' | 'wait' | 'unknown' | 'custody' | 'met';

const even: Partial<Record<Fill, string>> = { wait: '#edf1f4', met: '#d3ebe8' };

export function fill(id: string, name: Fill): string {
  return even[name] ?? `url(#${id.replace(/[^A-Za-z0-9_-]/g, '-')}-${name})`;
}

/** A fill of stripes as a gradient that repeats: printed to PDF, a tiled pattern becomes a bitmap for each shape that it fills. */
export function striped(
  id: string,
  name: string,
  { turn, every, wide, colour, ground }: { turn: number; every: number; wide: number; colour: string; ground: string },
): string {
  const angle = (turn * Math.PI) / 180;
  const stop = (offset: number, colour: string) => tag('stop', { offset, 'stop-color': colour });
  return tag(
    'linearGradient',
    {
      id: `${id}-${name}`,
      gradientUnits: 'userSpaceOnUse',
      x1: 0,
      y1: 0,
      x2: every * Math.cos(angle),
      y2: every * Math.sin(angle),
      spreadMethod: 'repeat',
    },
    stop(0, colour) + stop(wide / every, colour) + stop(wide / every, ground) + stop(1, ground),
  );
}

function stripes(id: string): string {
  return [
    striped(id, 'missed', { turn: 45, every: 6, wide: 2.6, colour: ink.plum, ground: '#f7eaf5' }),
    striped(id, 'met-late', { turn: -45, every: 7, wide: 1.6, colour: ink.rust, ground: '#fdf0e8' }),
    striped(id, 'unknown', { turn: 90, every: 5, wide: 0.8, colour: ink.quiet, ground: '#ffffff' }),
    striped(id, 'custody', { turn: 0, every: 5, wide: 1, colour: '#b4c3d0', ground: '#dde5ec' }),
  ].join('');
}

export function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
