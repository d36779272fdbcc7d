import { givenAs } from '../kernel/given.ts';
import type { Domain, Issue } from '../kernel/index.ts';
import { nearestOrKnown } from '../kernel/nearest.ts';
import type { Stage, StateMeta } from '../stage/index.ts';
import { lintMachine, stateNodes } from '../stage/index.ts';
import { lintIssue } from '../stage/lint-parts.ts';
import type { Pathway } from './pathway.ts';
import { closure, trapStates, unreachableStates } from './reach.ts';
import { linkTable } from './transition-table.ts';
import { waitingStates } from './waiting-states.ts';

/** What the lint needs to know of hooks: whom each one listens to. */
export interface ListeningHook {
  readonly id: string;
  readonly domain: Domain;
  readonly contacts: readonly string[] | 'all';
}

/**
 * Everything a reviewer would want to know before people depend on a pathway: unreachable states, traps, outcomes without a link,
 * stages that cannot be reached or left, states left only by a record that may never come and that do not say why, unknown contacts, contacts at which nothing can be raised or nobody listens.
 * @example lintPathway(pathway, { hooks }).length // 0
 */
export function lintPathway(pathway: Pathway, options: { readonly hooks?: readonly ListeningHook[] } = {}): Issue[] {
  givenAs('lintPathway', 'pathway', pathway, '{links:object meaning:object start:list}');
  givenAs('lintPathway', 'options', options, 'object?');
  const issues = [...joinIssues(pathway)];
  for (const stage of Object.values(pathway.stages)) {
    issues.push(...lintMachine(stage.machine, { vocabulary: pathway.vocabulary }));
    for (const id of unreachableStates(stage)) issues.push(lintIssue('unreachable-state', id, `Nothing leads to "${id}".`));
    for (const id of trapStates(stage, pathway.vocabulary))
      issues.push(lintIssue('trap', id, `From "${id}" no end of the stage can be reached.`));
    issues.push(...waitIssues(stage, pathway));
  }
  issues.push(...flowIssues(pathway), ...contactIssues(pathway, options.hooks));
  return issues;
}

function waitIssues(stage: Stage, { vocabulary }: Pathway): Issue[] {
  return waitingStates(stage, vocabulary)
    .filter(({ why, records }) => why === undefined && records.length > 0)
    .map(({ state, records }) => ({
      ...lintIssue(
        'waits-for-a-record',
        state,
        `"${state}" is left only when something is recorded (${some(records)}), and that may never be.`,
        'Give it a due time that leads on, or say in meta: { waits } why it may stand.',
      ),
      severity: 'warning',
    }));
}

function some(types: readonly string[]): string {
  return types.length > 3 ? `${types.slice(0, 3).join(', ')} and ${types.length - 3} more` : types.join(', ');
}

/** Faults in how the stages are joined. */
export function joinIssues(pathway: Pathway): Issue[] {
  const issues: Issue[] = [];
  const names = Object.keys(pathway.stages);
  const { domains } = pathway.meaning;
  for (const [id, { raises, later = [] }] of domains === undefined ? [] : Object.entries(pathway.contacts)) {
    const known = Object.keys(domains ?? {});
    for (const domain of [...raises, ...later].filter((each) => !known.includes(each)))
      issues.push(
        lintIssue(
          'unknown-domain',
          id,
          `The contact "${id}" raises "${domain}", which is no domain of the pathway.`,
          nearestOrKnown(domain, known),
        ),
      );
  }
  for (const [key, stage] of Object.entries(pathway.stages)) {
    if (stage.id !== key)
      issues.push(lintIssue('stage-key', key, `The stage "${key}" holds the machine "${stage.id}".`, 'Give both the same name.'));
    const links = pathway.links[key] ?? {};
    for (const outcome of stage.outcomes) {
      if (!Object.hasOwn(links, outcome))
        issues.push(lintIssue('no-link', `${key}.${outcome}`, `"${key}" can end with "${outcome}", which leads nowhere.`, 'Add a link.'));
    }
    for (const [outcome, link] of Object.entries(links)) {
      const path = `${key}.${outcome}`;
      if (!stage.outcomes.includes(outcome))
        issues.push(lintIssue('unknown-outcome', path, `"${key}" never ends with "${outcome}".`, nearestOrKnown(outcome, stage.outcomes)));
      if (link.to !== null && !names.includes(link.to))
        issues.push(lintIssue('unknown-stage', path, `The link leads to "${link.to}", which is no stage.`, nearestOrKnown(link.to, names)));
    }
    for (const node of stateNodes(stage.machine)) {
      const contact = (node.meta as StateMeta | undefined)?.contact;
      if (contact !== undefined && !Object.hasOwn(pathway.contacts, contact)) {
        issues.push(
          lintIssue(
            'unknown-contact',
            node.id,
            `"${node.id}" is the contact "${contact}", which is not known.`,
            nearestOrKnown(contact, Object.keys(pathway.contacts)),
          ),
        );
      }
    }
  }
  for (const start of pathway.start) {
    if (!names.includes(start))
      issues.push(lintIssue('unknown-stage', 'start', `A case may open in "${start}", which is no stage.`, nearestOrKnown(start, names)));
  }
  for (const entry of Object.values(pathway.vocabulary)) {
    if (entry.contact !== undefined && !Object.hasOwn(pathway.contacts, entry.contact)) {
      issues.push(
        lintIssue(
          'unknown-contact',
          entry.type,
          `"${entry.type}" is the contact "${entry.contact}", which is not known.`,
          nearestOrKnown(entry.contact, Object.keys(pathway.contacts)),
        ),
      );
    }
  }
  for (const id of Object.keys(pathway.contacts)) {
    const ring = ringFrom(pathway, id);
    if (ring !== undefined)
      issues.push(
        lintIssue(
          'contact-ring',
          id,
          `"${id}" stands in for itself, by way of ${ring.map((each) => `"${each}"`).join(', ')}: where they meet, none is raised.`,
          'Let one of them stand in for none.',
        ),
      );
  }
  return issues;
}

/** The contacts by way of which a contact comes to stand in for itself, where it does. */
function ringFrom({ contacts }: Pathway, id: string): readonly string[] | undefined {
  const way: string[] = [];
  for (let each = contacts[id]?.insteadOf; each !== undefined && !way.includes(each); each = contacts[each]?.insteadOf) {
    if (each === id) return [...way, id];
    way.push(each);
  }
  return undefined;
}

function flowIssues(pathway: Pathway): Issue[] {
  const links = linkTable(pathway);
  const reached = closure(pathway.start, (id) => links.filter((row) => row.stage === id && row.to !== null).map((row) => row.to as string));
  const ending = links.filter((row) => row.to === null).map((row) => row.stage);
  const canEnd = closure(ending, (id) => links.filter((row) => row.to === id).map((row) => row.stage));
  const names = Object.keys(pathway.stages);
  return [
    ...names.filter((id) => !reached.has(id)).map((id) => lintIssue('unreachable-stage', id, `No link leads to the stage "${id}".`)),
    ...names
      .filter((id) => !canEnd.has(id))
      .map((id) => lintIssue('endless-stage', id, `From the stage "${id}" no end of the case can be reached.`)),
  ];
}

function contactIssues(pathway: Pathway, hooks: readonly ListeningHook[] | undefined): Issue[] {
  const issues: Issue[] = [];
  const used = new Set<string>();
  for (const entry of Object.values(pathway.vocabulary)) if (entry.contact !== undefined) used.add(entry.contact);
  for (const stage of Object.values(pathway.stages)) {
    for (const node of stateNodes(stage.machine)) {
      const contact = (node.meta as StateMeta | undefined)?.contact;
      if (contact !== undefined) used.add(contact);
    }
  }
  for (const [id, contact] of Object.entries(pathway.contacts)) {
    if (contact.id !== id) issues.push(lintIssue('contact-key', id, `The contact "${id}" says it is "${contact.id}".`));
    if (contact.raises.length === 0) issues.push(lintIssue('contact-without-domain', id, `Nothing can be raised at the contact "${id}".`));
    if (contact.insteadOf !== undefined && !Object.hasOwn(pathway.contacts, contact.insteadOf)) {
      const message = `"${id}" stands for the contact "${contact.insteadOf}", which is not known.`;
      issues.push(lintIssue('unknown-contact', id, message, nearestOrKnown(contact.insteadOf, Object.keys(pathway.contacts))));
    }
    if (!used.has(id)) issues.push(lintIssue('unused-contact', id, `No state or event is the contact "${id}".`));
    if (!hooks) continue;
    for (const domain of contact.raises) {
      const heard = hooks.some((hook) => hook.domain === domain && (hook.contacts === 'all' || hook.contacts.includes(id)));
      if (!heard)
        issues.push(lintIssue('contact-without-hook', `${id}.${domain}`, `No hook listens for ${domain} at the contact "${id}".`));
    }
  }
  for (const hook of hooks ?? []) {
    if (hook.contacts === 'all') continue;
    for (const id of hook.contacts) {
      if (!Object.hasOwn(pathway.contacts, id))
        issues.push(
          lintIssue(
            'unknown-contact',
            hook.id,
            `The hook "${hook.id}" listens at "${id}", which is not known.`,
            nearestOrKnown(id, Object.keys(pathway.contacts)),
          ),
        );
      else if (!pathway.contacts[id]?.raises.includes(hook.domain))
        issues.push({
          ...lintIssue('deaf-hook', hook.id, `The hook "${hook.id}" listens for ${hook.domain} at "${id}", where that is not raised.`),
          severity: 'warning',
        });
    }
  }
  return issues;
}
