import { describe, expect, test } from 'vitest';
import { xes } from './journal-log-sample.ts';

describe('XES', () => {
  const wrap = (inner: string) => `<?xml version="1.0"?><log xes.version="1.0">${inner}</log>`;
  const event = (name: string, time = '2026-01-01T00:00:00Z') =>
    `<event><string key="concept:name" value="${name}"/><date key="time:timestamp" value="${time}"/></event>`;

  test('keeps every kind of attribute', () => {
    const { cases } = xes(
      wrap(
        `<trace><string key="concept:name" value="1"/><event><string key="concept:name" value="a"/><date key="time:timestamp" value="2026-01-01T00:00:00Z"/><int key="n" value="3"/><float key="f" value="1.5"/><boolean key="b" value="true"/><list key="l"><values><string key="i" value="x"/><string key="i" value="y"/></values></list><container key="c"><int key="k" value="1"/></container></event></trace>`,
      ),
    );
    expect(cases[0]?.events[0]?.attrs).toEqual({ n: 3, f: 1.5, b: true, l: ['x', 'y'], c: { k: 1 } });
  });

  test.each([
    ['an entity bomb', '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><log>&b;</log>', 'document-type'],
    ['deep nesting', `<log>${'<container key="c">'.repeat(200)}`, 'too-deep'],
    ['an unknown entity', wrap('<trace>&boom;</trace>'), 'bad-xml'],
    ['another document', '<html/>', 'not-xes'],
  ])('refuses %s', (_, text, code) => {
    expect(xes(text).summary.issues[0]?.code).toBe(code);
  });

  test('keeps what came before the place where it breaks', () => {
    const { cases, summary } = xes(wrap(`<trace><string key="concept:name" value="1"/>${event('a')}${event('b')}<event></trace>`));
    expect(cases[0]?.events.map(({ type }) => type)).toEqual(['a', 'b']);
    expect(summary.issues[0]?.code).toBe('bad-xml');
  });

  test('counts an event without a time or a name as rejected', () => {
    const { summary } = xes(wrap(`<trace>${event('a')}${event('b', 'soon')}<event/></trace>`));
    expect(summary).toMatchObject({ events: 1, rejected: 2 });
  });
});
