import { expect, test } from 'vitest';
import { readEventLog } from '../src/records/read/event-log.ts';

test('an event of an object log that belongs to nobody is a row without a person, not a row that is gone', async () => {
  const log = {
    objectTypes: [{ name: 'person', attributes: [] }],
    eventTypes: [{ name: 'a', attributes: [] }],
    objects: [{ id: 'p1', type: 'person', attributes: [], relationships: [] }],
    events: [
      { id: 'e1', type: 'a', time: '2026-01-05T09:00:00Z', attributes: [], relationships: [{ objectId: 'p1', qualifier: '' }] },
      { id: 'e2', type: 'a', time: '2026-01-06T09:00:00Z', attributes: [], relationships: [] },
    ],
  };
  async function* pieces() {
    yield JSON.stringify(log);
  }
  const rows: (readonly string[])[] = [];
  await readEventLog(
    pieces(),
    'ocel',
    { zone: 'Europe/London', objectType: 'person' } as never,
    {
      heading: () => {},
      row: (cells: readonly string[]) => void rows.push(cells),
      refuse: () => {},
    } as never,
  );
  expect(rows.map(([person]) => person)).toEqual(['p1', '']);
});
