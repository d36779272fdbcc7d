import { contacts, purposes, rules, type ScottishContact, scenarios } from 'justice-pathway/machines';
import { type Code, codesOf } from './codes.ts';
import { refusedCures, thrownCures, toldCures } from './cures.ts';
import { eventTypesPage } from './event-types.ts';

/** The reference pages that are written from the sources, by their path under docs/reference. */
export function referencePages(root: string): Readonly<Record<string, string>> {
  return {
    'contacts.md': contactsPage(),
    'hooks.md': hooksPage(),
    'rules.md': rulesPage(),
    'event-types.md': eventTypesPage(),
    'scenarios.md': scenariosPage(),
    'errors.md': errorsPage(root),
  };
}

const written = 'Written by `npm run -s docs:reference`; do not edit it by hand.';

function contactsPage(): string {
  const all: readonly ScottishContact[] = Object.values(contacts);
  return page(
    '# Contacts',
    `${written} A contact is a meeting between a person and somebody in the pathway, at which needs can be raised: each raises its moments, and hooks listen at it.`,
    table(
      ['contact', 'is', 'who is there', 'raises', 'for later'],
      all.map(({ id, label, present, raises, later = [] }) => [
        `\`${id}\``,
        label,
        present.join(', '),
        raises.join(', '),
        later.join(', '),
      ]),
    ),
    ...all.flatMap(({ id, practice, confidence, sources }) => [
      `## \`${id}\``,
      `${practice}. Confidence: ${confidence}.`,
      sources.flatMap(({ address }) => (address === undefined ? [] : [`- <${address}>`])).join('\n'),
    ]),
  );
}

function hooksPage(): string {
  return page(
    '# Hooks',
    `${written} A hook is a service's ear at contacts: it is told of moments and answers with offers. What leaves for it is what its purpose lists, and nothing else; [hook up a service](../how-to/hook-up-a-service.md) says how.`,
    '## What each purpose lets out',
    table(
      ['purpose', 'in words', 'domain', 'fields'],
      Object.values(purposes).map(({ id, label, domain, fields }) => [
        `\`${id}\``,
        label,
        domain,
        fields.map((field) => `\`${field}\``).join(', '),
      ]),
    ),
    '`profile.needs` tells of the needs in its own domain only. Names, identifiers, offences and the place of the contact are in no purpose.',
    '## Hooks of Scotland',
    '`domainHooks` makes those of housing, health, money and substance use, `allHooks` those of work, families and victims too; each takes what answers. See [entries](entries.md) for each by name.',
    '## What a hook says of itself',
    table(
      ['field', 'means'],
      [
        ['`id`', 'its name, once in a pathway; two of one name are refused (`hook-twice`)'],
        ['`domain`', 'the domain whose moments it hears'],
        ['`contacts`', 'at which [contacts](contacts.md), or `all`'],
        ['`order`', 'lower first; equal ones by id. 0 unless said'],
        ['`timeoutMs`', 'how long it may take; 10 000 unless said'],
        ['`oncePer`', '`moment`, `contact`, `stay`, `case` or `person`: how often it is asked'],
        ['`reads`', 'fields of moment and profile that it reads; a correction of any other does not ask again'],
      ],
    ),
  );
}

const sure = { A: 'an assumption', G: 'guidance', L: 'law', S: 'a promise of the service', D: 'set from data' } as Readonly<
  Record<string, string>
>;

function rulesPage(): string {
  const domains = [...new Set(rules.map(({ domain }) => domain))].sort();
  return page(
    '# Rules',
    `${written} What is expected of whom, by when. \`npx justice-pathway rules show ID\` prints one in words; a finding says what was seen, and what could not be.`,
    ...domains.flatMap((domain) => [
      `## ${domain}`,
      table(
        ['rule', 'a disconnect is', 'begins with', 'looks for', 'leads', 'rests on', 'severity'],
        rules
          .filter((rule) => rule.domain === domain)
          .map(({ id, title, trigger, expect, lead, basis, severity }) => [
            `\`${id}\``,
            title ?? '',
            `\`${trigger.type}\``,
            expect.map((type) => `\`${type}\``).join(' or '),
            lead,
            sure[basis] ?? basis,
            String(severity),
          ]),
      ),
    ]),
  );
}

function scenariosPage(): string {
  return page(
    '# Scenarios',
    `${written} Each changes the simulated pathway and nothing else; \`npx justice-pathway simulate --scenario ID\` compares it with things as they are.`,
    table(
      ['scenario', 'is', 'in a sentence', 'from'],
      scenarios.map(({ id, title, sentence, source }) => [`\`${id}\``, title, sentence, source.title]),
    ),
  );
}

function errorsPage(root: string): string {
  const { thrown, refused, told } = codesOf(root);
  return page(
    '# Errors',
    `${written} Three kinds, and each is told the same way everywhere. In a sentence, … is filled in.`,
    '## Thrown: a `PathwayError`',
    'A mistake of the program that calls, or a store that cannot be used. `error.code` is stable; the sentence may change. `error instanceof PathwayError` holds whichever copy of the package threw it. The command line prints the sentence with its code and ends with 2.',
    codes(thrown, thrownCures),
    '## Refused: `{ ok: false, reason, message, allowed }`',
    'A fact about a case, returned and never thrown: the case is as it was. `allowed` says what can happen now.',
    codes(refused, refusedCures),
    '## Told: an issue with `code`, `file`, `path`, `message` and `cure`',
    'A slip in a file or a command. A command prints all of them and ends with 2; a warning (`severity: "warning"`) is printed and the work goes on. `unknown-field`, `missing-field`, `unknown-word`, `unknown-name` and `wrong-value` are said of any file, with what is known there and the nearest known word.',
    codes(told, toldCures),
  );
}

function codes(of: readonly Code[], cures: Readonly<Record<string, string>>): string {
  return table(
    ['code', 'it says', 'cure'],
    of.map(({ code, says, cures: own }) => [
      `\`${code}\``,
      says.filter(Boolean).map(sentence).join('<br>'),
      cures[code] ?? own.map(sentence).join('<br>'),
    ]),
  );
}

const sentence = (text: string) => text.replace(/[:,]?\s*…?$/, (end) => (end.includes('…') ? ' …' : end)).replace(/\n/g, ' ');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function page(...parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}
