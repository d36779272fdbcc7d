import { instant, type Journey } from 'justice-pathway';
import { reportWords, rules } from 'justice-pathway/machines';
import { barsPicture, buildReport, cohortFlow, flowPicture, matrixPicture, swimlane, swimlanePicture } from 'justice-pathway/map';
import { invented, shownCount } from 'justice-pathway/release';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { waitsPicture } from '../src/report/picture/picture-waits.ts';
import { timeScale } from '../src/report/picture/time-scale.ts';
import { fridayJourney, mapped } from './report-sample.ts';

const titles = Object.fromEntries(
  rules.map((rule) => [rule.id, { title: rule.title ?? rule.id, expect: rule.expect, domain: rule.domain }]),
);
const journey = fridayJourney();
const model = swimlane(journey, mapped([journey]).findings, { words: reportWords, rules: titles, zone: 'Europe/London', mostGaps: 99 });

function parsed(svg: string): { titles: number; texts: string[]; ids: string[] } {
  const parser = new SaxesParser();
  const found = { titles: 0, texts: [] as string[], ids: [] as string[] };
  let inside = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    inside = tag.name;
    if (tag.name === 'title') found.titles++;
    const id = (tag.attributes as Record<string, string>)['id'];
    if (id) found.ids.push(id);
  });
  parser.on('text', (text) => inside === 'text' && found.texts.push(text));
  parser.write(svg).close();
  return found;
}

describe('a journey as lanes', () => {
  it('numbers every event once, in order, and puts each in a lane that is shown', () => {
    expect(model.marks.map((mark) => mark.number)).toEqual([1, 2, 3, 4, 5, 6]);
    const lanes = new Set(model.lanes.map((lane) => lane.id));
    for (const item of [...model.marks, ...model.gaps]) expect(lanes.has(item.lane)).toBe(true);
  });

  it('hatches a late registration from its due time to the day it happened', () => {
    const gap = model.gaps.find((one) => one.title === titles['gp-not-registered']?.title);
    expect(gap).toMatchObject({
      verdict: 'met-late',
      lane: 'health',
      from: instant('2026-06-05T23:59:59+01:00'),
      to: instant('2026-06-17T11:00:00+01:00'),
    });
  });

  it('marks a need that was not raised at its contact, not as a bar', () => {
    expect(model.unasked.map((one) => [one.at, one.domains.length])).toContainEqual([journey.events[0]?.at, 3]);
    expect(model.gaps.some((gap) => gap.title === titles['teachable-moment-missed']?.title)).toBe(false);
  });

  it('shades custody and draws one picture with a title, a description and no doubled id', () => {
    expect(model.spans.map((span) => span.label)).toContain('In custody');
    const svg = swimlanePicture(model);
    const found = parsed(svg);
    expect(found.titles).toBe(1);
    expect(svg).toContain('<desc');
    expect(new Set(found.ids).size).toBe(found.ids.length);
    for (const number of [1, 2, 3, 4, 5, 6]) expect(found.texts).toContain(String(number));
  });

  it('draws a journey with nothing in it, one event, and fifty at one time', () => {
    const at = instant('2026-01-01T00:00:00Z');
    for (const count of [0, 1, 50]) {
      const events: Journey['events'] = Array.from({ length: count }, (_, index) => ({ id: `x${index}`, at, type: 'made.up' }));
      const odd = swimlane({ id: 'odd', observationEnd: at, profile: { needs: [], has: {} }, events }, [], {
        words: reportWords,
        rules: titles,
        zone: 'Europe/London',
      });
      expect(() => parsed(swimlanePicture(odd))).not.toThrow();
      expect(swimlanePicture(odd)).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
});

it('keeps time in order on a shortened scale', () => {
  const stops = [0, 1, 1000, 86_400_000, 400 * 86_400_000].map((at) => at + 1e12);
  const scale = timeScale(stops, 100, 500);
  const places = stops.map(scale.x);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBe(100);
  expect(places.at(-1)).toBeCloseTo(600);
  expect(scale.quiet).toHaveLength(1);
});

describe('a cohort as a flow', () => {
  const journeys = [fridayJourney('a'), fridayJourney('b')];
  const columns = [
    { label: 'In', milestones: [{ id: 'in', label: 'Received', types: ['custody.received'] }] },
    {
      label: 'Out',
      milestones: [
        { id: 'planned', label: 'Planned', types: ['custody.liberated'], where: { planned: true } },
        { id: 'other', label: 'Other', types: ['custody.liberated'] },
      ],
    },
  ];

  it('counts each journey once in each column and sends no more out of a milestone than came in', () => {
    const flow = cohortFlow(journeys, { columns });
    expect(flow.links).toEqual([{ from: 'in', to: 'planned', people: 2 }]);
    for (const node of flow.nodes)
      expect(flow.links.filter((link) => link.from === node.id).reduce((sum, link) => sum + link.people, 0)).toBeLessThanOrEqual(
        node.people,
      );
    expect(parsed(flowPicture(flow)).texts).toContain('Planned');
  });

  it('rounds every count when small groups must not show', () => {
    const flow = cohortFlow(
      Array.from({ length: 13 }, (_, at) => fridayJourney(`p${at}`)),
      { columns, roundTo: 5 },
    );
    expect(
      [flow.journeys, ...flow.nodes.map((node) => node.people), ...flow.links.map((link) => link.people)].every((count) => count % 5 === 0),
    ).toBe(true);
    expect(flow.sentence).toContain('rounded');
  });

  it('draws an empty flow', () => {
    expect(flowPicture(cohortFlow([], { columns }))).not.toMatch(/NaN|Infinity/);
  });
});

it('draws the moment matrix and ranked bars without a stray number', () => {
  const svg =
    matrixPicture(buildReport(mapped([journey]), { audience: invented }).matrix) +
    barsPicture({ title: 'T', sentence: 'S', rows: [{ label: 'A <b>', value: 0, note: '0' }] });
  expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  expect(svg).toContain('A &lt;b&gt;');
});

describe('numbers that were rounded apart have no sum that could be told', () => {
  const count = (value: number) => shownCount(value, 5);

  it('in a cell of the moments', () => {
    const cell = { accepted: count(10), offered: count(15), declined: count(5), tooLate: count(0), notAsked: count(0) };
    const svg = matrixPicture({
      contacts: [{ id: 'c', label: 'Contact' }],
      domains: [{ id: 'd', label: 'Domain' }],
      cells: { c: { d: cell } },
      sentence: '',
    });
    const { texts } = parsed(svg);
    expect(texts).toContain('15 offered');
    expect(texts).not.toContain('30 offered');
  });

  it.each([
    [1, '10 steps went by 2 others; the table has each.'],
    [5, 'strongest of all. 2 others not drawn; the table has each.'],
  ])('in a flow rounded to %i', (roundedTo, told) => {
    const at = (column: number) =>
      Array.from({ length: 4 }, (_, place) => ({ id: `${column}-${place}`, column, label: `Milestone ${place}`, people: 20 }));
    const [from, to] = [at(0), at(1)];
    const links = from.flatMap((a) => to.map((b) => ({ from: a.id, to: b.id, people: 5 })));
    const flow = { columns: ['From', 'To'], journeys: 80, nodes: [...from, ...to], links, again: [], roundedTo, sentence: '' };
    expect(parsed(flowPicture(flow)).texts.join(' ')).toContain(told);
  });
});

it('each part of a wait has a look of its own, also what was not over and what was not seen', () => {
  const count = (value: number) => shownCount(value, 5);
  const labels = ['Within a day', 'Within a week', 'Within four weeks', 'Later', 'Not by the end of the record', 'Not seen'];
  const svg = waitsPicture(
    [{ id: 'w', label: 'From release to a GP', all: count(60), bands: labels.map((label) => ({ label, count: count(10) })), groups: [] }],
    'How long.',
  );
  const fills = [...svg.matchAll(/<rect [^>]*height="12"[^>]*fill="([^"]+)"/g)].map(([, look]) => look);
  expect(fills).toHaveLength(labels.length);
  expect(new Set(fills).size).toBe(labels.length);
  for (const look of fills) if (look?.startsWith('url(#')) expect(svg).toContain(`id="${look.slice(5, -1)}"`);
});
