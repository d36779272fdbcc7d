import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { callCommand } from './call-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'left-out-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const said = async (path: string, ...more: string[]) => (await callCommand('convert', path, '--to', 'journeys', ...more)).err;

test('events of an OCEL log that touch no object of the chosen type are told, and not only missing', async () => {
  const event = (id: string, object: string) => ({
    id,
    type: 'custody.liberated',
    time: '2026-06-05T10:00:00Z',
    relationships: [{ objectId: object, qualifier: 'of' }],
  });
  const log = {
    eventTypes: [{ name: 'custody.liberated', attributes: [] }],
    objectTypes: ['person', 'house'].map((name) => ({ name, attributes: [] })),
    objects: [
      { id: 'p', type: 'person' },
      { id: 'h', type: 'house' },
    ],
    events: [event('1', 'p'), event('2', 'h'), event('3', 'h')],
  };
  const path = file('log.jsonocel', JSON.stringify(log));
  expect(await said(path, '--object-type', 'person')).toContain('; 2 events touch no "person" and are left out.');
  expect(await said(path, '--object-type', 'house')).toContain('; 1 event touches no "house" and is left out.');
  // Beside numbers that are protected, none of these tells the others.
  const { err } = await callCommand('flow', path, '--object-type', 'person');
  expect(err).toContain('a few events read, a few rows rejected. Understood: a few objects; about 5 events; one case for each "person"');
  expect(err).toContain('; a few events touch no "person" and are left out.');
  const whole = { ...log, events: [event('1', 'p')] };
  expect(await said(file('whole.jsonocel', JSON.stringify(whole)))).not.toContain('left out');
});

test('attributes inside attributes of an XES log are told, since they are not kept', async () => {
  const log = (inside: string) =>
    `<log xes.version="1.0"><trace><string key="concept:name" value="1"/><event><string key="concept:name" value="x"/><date key="time:timestamp" value="2026-06-05T10:00:00Z"/><string key="a" value="b">${inside}</string></event></trace></log>`;
  const nested = '<string key="who" value="y"><int key="n" value="1"/></string><int key="m" value="2"/>';
  expect(await said(file('nested.xes', log(nested)))).toContain('; 2 values inside attributes, not kept.');
  expect(await said(file('flat.xes', log('')))).not.toContain('not kept');
});
