import { createInspector } from '@statelyai/inspect';
import { instant, type Stage } from 'justice-pathway';
import { scottishPathway, vocabulary } from 'justice-pathway/machines';
import { stageJson, stageScxml, transitionTable } from 'justice-pathway/map';
import { type SimplePath, simplePaths, stageGraph } from 'justice-pathway/simulate';
import { SaxesParser } from 'saxes';
import { describe, expect, test, vi } from 'vitest';
import { createActor, createMachine } from 'xstate';
import { getShortestPaths } from 'xstate/graph';

const at = instant('2026-06-01T09:00:00+01:00');
const stages = Object.entries(scottishPathway.stages) as [string, Stage][];
const rows = (stage: Stage) =>
  transitionTable(stage).map(({ from, by, event, guard, to, on }) => [from, by, event, guard, to, on].join(' '));
const options = { vocabulary, input: {}, at, zone: 'Europe/London' };

describe("what XState's own tools make of a stage", () => {
  test.each(stages)('%s is the same machine after its JSON has been read by XState', (_, stage) => {
    const machine = createMachine(JSON.parse(stageJson(stage)));
    expect(rows({ ...stage, machine })).toEqual(rows(stage));
  });

  test.each(stages)('%s as SCXML is well formed, has every state once and leads only to states that are there', (_, stage) => {
    const ids: string[] = [];
    const targets: string[] = [];
    let waysOn = 0;
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ local, attributes }) => {
      const of = (name: string) => (attributes[name] as { readonly value: string } | undefined)?.value;
      if (['state', 'final', 'parallel', 'history'].includes(local)) ids.push(of('id') as string);
      if (local === 'transition') waysOn += 1;
      for (const name of ['target', 'initial']) targets.push(...(of(name)?.split(' ') ?? []));
    });
    parser.write(stageScxml(stage)).close();
    const states = [...new Set(transitionTable(stage).flatMap(({ from, to }) => [from, to]))];
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(states));
    expect(ids).toEqual(expect.arrayContaining(targets));
    expect(waysOn).toBeGreaterThan(states.length / 2);
  });

  test.each(stages)('%s speaks the protocol of the inspector: its machine first, then each event and what came of it', async (_, stage) => {
    const sent: { readonly type: string; readonly definition?: string }[] = [];
    const { inspect } = createInspector({ send: (event) => void sent.push(event as never) });
    const still = { setTimeout: () => 0, clearTimeout: () => undefined };
    const actor = createActor(stage.machine, { input: { at } as never, inspect, clock: still });
    actor.start();
    const event = actor.getSnapshot().machine.events.find((type: string) => Object.hasOwn(vocabulary, type)) as string;
    actor.send({ type: event, at, attrs: {} });
    await vi.waitFor(() => expect(sent.map(({ type }) => type)).toEqual(expect.arrayContaining(['@xstate.event', '@xstate.snapshot'])));
    actor.stop();
    expect(sent[0]?.type).toBe('@xstate.actor');
    expect(Object.keys(JSON.parse(sent[0]?.definition as string).states).length).toBeGreaterThan(0);
  });

  test.each(stages)('%s: the shortest paths of XState end, and each is short', (_, stage) => {
    const paths = getShortestPaths(stage.machine, stageGraph(stage, options) as never);
    expect(paths.length).toBeGreaterThan(3);
    expect(Math.max(...paths.map(({ weight }) => weight))).toBeLessThan(40);
  });

  test.each(stages)('%s: a hundred simple paths to its end, none of which meets a state twice', (_, stage) => {
    const paths: SimplePath[] = [];
    for (const path of simplePaths(stage, options)) if (paths.push(path) === 100) break;
    expect(paths.length).toBeGreaterThan(0);
    for (const { states, events } of paths) {
      expect(new Set(states).size).toBe(states.length);
      expect(states).toHaveLength(events.length + 1);
      expect(states.at(-1)).toMatch(/^done/);
    }
  });
});
