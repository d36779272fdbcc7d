import { memoryStore } from 'justice-pathway';
import { type JournalRecord, verifyChain } from 'justice-pathway/adapters';
import { describe, expect, it } from 'vitest';
import { beginOn, serving } from './runtime-sample.ts';

const begin = beginOn(async () => memoryStore());

async function journal() {
  const { cases, store } = await begin();
  const id = await serving(cases);
  const lines = await cases.journal(id);
  const faults = (of: readonly JournalRecord[], head = lines.at(-1)?.hash ?? '', hash?: (text: string) => string) =>
    verifyChain(id, of, head, hash).map(({ seq, fault }) => `${seq} ${fault}`);
  return { id, lines, faults, head: (await store.load(id))?.head };
}
const changed = (lines: readonly JournalRecord[], seq: number, how: (line: JournalRecord) => object) =>
  lines.map((line) => (line.seq === seq ? ({ ...line, ...how(line) } as JournalRecord) : line));

describe('the chain of a journal', () => {
  it('holds, with the contents of lines taken out too', async () => {
    const { lines, faults, head } = await journal();
    expect(faults(lines)).toEqual([]);
    expect(lines.at(-1)?.hash).toBe(head);
    expect(faults(lines.map((line) => ({ ...line, content: null })))).toEqual([]);
  });

  it('tells a line that was cut out, at the beginning, between and at the end', async () => {
    const { lines, faults } = await journal();
    expect(faults(lines.slice(0, -1))).toEqual([`${lines.length - 1} wrong-head`]);
    expect(faults(lines.filter(({ seq }) => seq !== 3))).toEqual(['3 missing-line', '4 broken-link', '4 missing-line', '5 missing-line']);
    expect(faults(lines.slice(1))[0]).toBe('1 missing-line');
    expect(faults([])).toEqual(['0 wrong-head']);
  });

  it('tells a line whose words, number, time, salt or link was changed, and which', async () => {
    const { lines, faults } = await journal();
    const said = (content: JournalRecord['content'], more: object) => ({ content: content && { ...content, ...more } });
    expect(faults(changed(lines, 3, ({ content }) => said(content, { by: 'somebody' })))).toEqual(['3 changed-content']);
    expect(faults(changed(lines, 3, ({ content }) => said(content, { entry: { ...content?.entry, seq: 4 } })))).toEqual([
      '3 changed-content',
    ]);
    expect(faults(changed(lines, 3, () => ({ salt: 'x' })))).toEqual(['3 changed-content']);
    expect(faults(changed(lines, 3, () => ({ recordedAt: 0 })))).toEqual(['3 broken-link']);
    expect(faults(changed(lines, 3, () => ({ digest: 'x' })))).toEqual(['3 changed-content', '3 broken-link']);
    expect(faults(changed(lines, 3, () => ({ digest: 'x', content: null })))).toEqual(['3 broken-link']);
    expect(faults(changed(lines, 3, () => ({ hash: 'x' })))).toEqual(['3 broken-link', '4 broken-link']);
  });

  it('tells a line that says another number than it stands under, though it was hashed so', async () => {
    const { lines, faults } = await journal();
    const alike = lines.map((line) => ({ ...line, digest: 'h', hash: 'h' }));
    const all = (of: readonly JournalRecord[]) => faults(of, 'h', () => 'h');
    expect(all(alike)).toEqual([]);
    const other = changed(alike, 3, ({ content }) => ({ content: content && { ...content, entry: { ...content.entry, seq: 4 } } }));
    expect(all(other)).toEqual(['3 changed-content']);
  });

  it('is of one case and one way of hashing: under another, no line holds', async () => {
    const { id, lines, faults, head = '' } = await journal();
    expect(verifyChain('c2', lines, head)).toEqual([{ seq: 1, fault: 'broken-link' }]);
    expect(faults(lines, head, (text) => `${text.length}`)).toEqual(
      lines.flatMap(({ seq }) => [`${seq} changed-content`, `${seq} broken-link`]),
    );
    const wrong = { caseId: [7, lines, head], records: [id, {}, head], head: [id, lines, null], hash: [id, lines, head, 'sha256'] };
    for (const [name, given] of Object.entries(wrong))
      expect(() => verifyChain(...(given as unknown as [string, JournalRecord[], string])), name).toThrow(
        expect.objectContaining({ code: 'bad-argument', message: expect.stringContaining(name) }),
      );
  });

  it('begins elsewhere for each case, and each line has a salt of its own', async () => {
    const { cases } = await begin();
    await serving(cases, 'c1');
    await serving(cases, 'c2');
    const [one, two] = [await cases.journal('c1'), await cases.journal('c2')];
    expect(new Set([...one, ...two].map(({ salt }) => salt)).size).toBe(one.length + two.length);
    expect(new Set([...one, ...two].map(({ hash }) => hash)).size).toBe(one.length + two.length);
  });
});
