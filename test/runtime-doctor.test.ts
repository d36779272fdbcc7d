import { DAY, manualWaker, memoryStore, openCases, type Store, settableClock } from 'justice-pathway';
import type { JournalRecord, StoredCase } from 'justice-pathway/adapters';
import { describe, expect, it } from 'vitest';
import { chain, chainStart } from '../src/runtime/correct/chain.ts';
import { sample } from './engine-sample.ts';
import { filled } from './runtime-doctor-sample.ts';
import { release, start } from './runtime-sample.ts';

describe('a case that is compared with its journal', () => {
  it('is sound, is none, is gone, has no journal, or is another’s, each in a sentence', async () => {
    const { cases, faults, withCase, kept } = await filled();
    expect([await cases.verify('c1'), await cases.verify('nobody')]).toEqual([[], []]);
    expect(await faults({ load: async () => undefined })).toStrictEqual([
      { case: 'c1', fault: 'no-case', message: 'Case c1: there is a journal, and the case is gone.', repairable: false },
    ]);
    expect(await faults({ journal: async () => [] })).toEqual([
      { case: 'c1', fault: 'no-journal', message: 'Case c1: there is a case, and its journal is gone.', repairable: false },
    ]);
    expect(await faults(withCase({ id: 'c9' }))).toMatchObject([{ fault: 'renamed' }]);
    expect(await kept.journal('nobody')).toEqual([]);
  });

  it('is told by the line: one that is missing, cut off, emptied or another', async () => {
    const { told, withLines, lines, faults } = await filled();
    const last = lines.length;
    const without = await told(withLines((all) => all.filter(({ seq }) => seq !== 3)));
    for (const each of [
      ['missing-line', 3],
      ['changed-case', last - 1],
    ])
      expect(without).toContainEqual(each);
    expect(await told(withLines((all) => all.slice(0, -1)))).toEqual([
      ['wrong-head', last - 1],
      ['changed-case', last - 1],
      ['fact-index', last],
    ]);
    expect(await told(withLines((all) => all.map((line) => (line.seq === 3 ? { ...line, content: null } : line))))).toEqual([
      ['erased-content', 3],
    ]);
    const emptied = await told(withLines((all) => all.map((line) => (line.seq === last ? { ...line, content: null } : line))));
    expect(emptied).toContainEqual(['erased-content', last]);
    const other = (line: JournalRecord) => ({ ...line, content: line.content && { ...line.content, by: 'nobody' } });
    expect(await faults(withLines((all) => all.map((line) => (line.seq === 3 ? other(line) : line))))).toEqual([
      {
        case: 'c1',
        seq: 3,
        fault: 'changed-content',
        message: 'Case c1, line 3: the content of the line is not what was written.',
        repairable: false,
      },
    ]);
    expect(await told(withLines((all) => all.map((line) => (line.seq === 3 ? { ...line, recordedAt: 0 } : line))))).toEqual([
      ['broken-link', 3],
    ]);
  });

  it('is not what the journal was written for where anything of it is otherwise', async () => {
    const { told, withCase, sound, lines } = await filled();
    const last = lines.length;
    for (const change of [
      { profile: { needs: ['health'], has: {} } },
      { held: sound.due },
      { openedAt: start + 1 },
      { case: { ...sound.case, context: { ...sound.case?.context, notes: 9 } } },
      { seq: last + 1 },
    ])
      expect(await told(withCase(change)), JSON.stringify(Object.keys(change))).toContainEqual(['changed-case', last]);
  });

  it('that was erased holds nothing more, and one that holds nothing was erased', async () => {
    const { cases, kept, lines, faults, told, withLines, withCase, sound } = await filled();
    await cases.erase('p1');
    expect(await cases.verify('c1')).toEqual([]);
    const own = (all: readonly JournalRecord[]) => all.map((line, at) => lines[at] ?? line);
    expect(await told(withLines(own))).toEqual(lines.map(({ seq }) => ['content-left', seq]));
    const empty = (all: readonly JournalRecord[]) => all.map((line) => ({ ...line, content: null }));
    expect(await told(withLines(empty))).toEqual([['erased-content', lines.length + 1]]);
    const erased = (await kept.load('c1')) as StoredCase;
    expect(await told(withCase({ ...erased, facts: undefined, case: sound.case }))).toEqual([['changed-case', lines.length + 1]]);
    expect(await told(withCase({ ...erased, facts: undefined, due: undefined }))).toEqual([['changed-case', lines.length + 1]]);
    const found = await faults({ indexOf: async () => ({ facts: [{ name: 'area', text: 'Alloa', number: null }], met: [] }) });
    expect(found).toMatchObject([{ case: 'c1', fault: 'fact-index', repairable: false }]);
  });

  it('of version 0.1, which kept no mark of it, is worked out again from its journal', async () => {
    const { told, faults, kept, lines, sound, withLines, withCase } = await filled();
    const plain = lines.map(({ content }) => {
      const { state: _, beside: __, ...rest } = content as NonNullable<typeof content>;
      return rest;
    });
    const records = (contents: typeof plain) => chain('c1', chainStart('c1'), start, () => 'salt', contents);
    const old = records(plain);
    const stored = { head: old.at(-1)?.hash };
    expect(await told({ ...withLines(() => old), ...withCase(stored) })).toEqual([]);
    const moved = { ...stored, case: { ...sound.case, context: { ...sound.case?.context, notes: 9 } } };
    expect(await told({ ...withLines(() => old), ...withCase(moved) })).toContainEqual(['other-replay', lines.length]);
    const cut = records(
      plain.map((content) => ({
        ...content,
        entry: { ...content.entry, ...(content.entry.seq === 3 ? { type: 'custody.liberated' } : {}) },
      })),
    );
    expect(await told({ ...withLines(() => cut), ...withCase({ head: cut.at(-1)?.hash }) })).toContainEqual(['other-replay', lines.length]);
    const elsewhere = { ...moved, case: { ...moved.case, version: '9' } };
    for (const due of [sound.due, undefined])
      expect(await told({ ...withLines(() => old), ...withCase({ ...elsewhere, due }) })).toEqual([]);
    // What is broken is told for what it is, and not worked out again; nor is an index put right by a case that is not sound.
    const broken = old.map((line) => (line.seq === 3 ? { ...line, recordedAt: 0 } : line));
    expect((await told({ ...withLines(() => broken), ...withCase(moved) })).map(([fault]) => fault)).not.toContain('other-replay');
    await kept.rearm('c1', []);
    expect(await told({ ...withLines(() => old), ...withCase({ ...stored, due: undefined }) })).toEqual([['due-index', lines.length]]);
    const both = await faults({ ...withLines(() => old), ...withCase(moved) }, true);
    expect(both.find(({ fault }) => fault === 'due-index')).toMatchObject({ repairable: false });
    expect(await kept.dueOf('c1')).toEqual([]);
  });
});

describe('a case whose last line says what the case was', () => {
  it('is not worked out again: a pathway that has changed since makes no fault', async () => {
    const { kept, clock } = await filled();
    const { 'custody.note': _, ...vocabulary } = sample.vocabulary;
    const other = await openCases({
      store: kept,
      clock,
      waker: manualWaker,
      pathway: { ...sample, vocabulary } as unknown as typeof sample,
    });
    expect(await other.verify('c1')).toEqual([]);
    await other.stop();
  });

  it('whose command, event or hook is not kept as it was is told by the line that it wrote', async () => {
    const { faults, kept, lines } = await filled();
    const wrote = lines.find(({ content }) => content?.entry.type === 'custody.note')?.seq;
    expect((await faults({ commandsOf: async () => [] })).map(({ fault, seq }) => [fault, seq])).toEqual([
      ['lost-command', wrote],
      ['lost-command', wrote],
    ]);
    const [lost] = await faults({ calls: async () => [] });
    expect(lost).toMatchObject({ case: 'c1', fault: 'lost-call', message: expect.stringContaining('the call is gone'), repairable: false });
    const other = (await kept.commandsOf('c1')).map((each) => ({ ...each, fingerprint: 'x' }));
    expect((await faults({ commandsOf: async () => other })).map(({ fault }) => fault)).toEqual(['changed-command', 'changed-command']);
  });
});

describe('the doctor', () => {
  it('says how many cases it looked at, page by page, and what the store itself found', async () => {
    const { cases, faults } = await filled();
    const all = cases.doctor();
    expect(await all.next()).toEqual({ done: true, value: 2 });
    const found = [
      { case: 'c7', what: 'stray-due', repaired: true },
      { case: 'c8', what: 'no-case', repaired: false },
    ] as const;
    expect(await faults({ audit: async () => found }, true)).toEqual([
      {
        case: 'c7',
        fault: 'stray-due',
        message: 'Case c7: something falls due for it, and there is no such case.',
        repairable: true,
        repaired: true,
      },
      { case: 'c8', fault: 'no-case', message: 'Case c8: there is a journal, and the case is gone.', repairable: false },
    ]);
  });

  it('looks at more cases than one page holds', async () => {
    const asked: unknown[] = [];
    const page = Array.from({ length: 200 }, (_, at) => ({ id: `x${at}` }));
    const own: Store['cases'] = async ({ after, limit }) => {
      asked.push([after, limit]);
      return (after === undefined && asked.length < 3 ? page : page.slice(0, 1)) as never;
    };
    const cases = await openCases({
      store: { ...memoryStore(), cases: own },
      pathway: sample,
      clock: settableClock(start),
      waker: manualWaker,
    });
    expect(await cases.doctor().next()).toEqual({ done: true, value: 201 });
    expect(asked).toEqual([
      [undefined, 200],
      ['x199', 200],
    ]);
    await cases.stop();
  });

  it('looks again at a case that was written to while it was looked at', async () => {
    const { cases, faults, kept, clock } = await filled();
    let isFirst = true;
    const load: Store['load'] = async (id) => {
      const found = await kept.load(id);
      if (id === 'c1' && isFirst) {
        isFirst = false;
        clock.set(start + DAY);
        await cases.send('c1', { type: 'custody.date.moved', attrs: { releaseAt: release + DAY } });
      }
      return found;
    };
    expect(await faults({ load }, false)).toEqual([]);
    expect(isFirst).toBe(false);
  });

  it('tells what it put right in a case in which something else stays wrong, each once', async () => {
    const { faults, kept, sound } = await filled();
    await kept.rearm('c1', []);
    await kept.reindex('c1', sound.seq, sound.facts, []);
    const found = await faults({ reindex: async () => false }, true);
    expect(found.map(({ fault, repaired }) => [fault, repaired])).toEqual([
      ['due-index', true],
      ['fact-index', undefined],
    ]);
  });

  it('does not tell twice of a case without a journal', async () => {
    const { faults, kept } = await filled();
    const journal: Store['journal'] = async (id, ...rest) => (id === 'c1' ? [] : kept.journal(id, ...rest));
    expect(await faults({ journal, audit: async () => [{ case: 'c1', what: 'no-journal', repaired: false }] }, false)).toMatchObject([
      { case: 'c1', fault: 'no-journal' },
    ]);
  });
});
