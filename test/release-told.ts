import { reportWords } from 'justice-pathway/machines';
import { standsFor } from 'justice-pathway/release';
import type { Meant, Stated } from './release-auditor.ts';

export type Rows = readonly Readonly<Record<string, unknown>>[];
export type Tables = ReadonlyMap<string, Rows>;

/** What is stated, by the names of things, and what the words mean. */
export function told(tables: Tables): { readonly stated: readonly Stated[]; readonly meant: readonly Meant[] } {
  const stated: Stated[] = [];
  const say = (name: string, value: unknown) => {
    if (typeof value !== 'number') return;
    const [low, high] = standsFor(value, 5);
    stated.push({ name, low, high });
  };
  for (const [id, rows] of tables) {
    for (const row of rows) {
      const what = String(row['What happened'] ?? row['What breaks'] ?? row['What'] ?? '');
      const group = ['Who', ...characteristics].find((key) => key in row);
      const at = group === undefined || row[group] === 'Everybody' ? '' : ` @${nameOf(group, String(row[group]))}`;
      if ('Need' in row && 'Who' in row) {
        say(`need ${row['Need']} met${at}`, row['People']);
        say(`need ${row['Need']} raised${at}`, row['Asked at least once']);
        say(`need ${row['Need']} accepted${at}`, row['Took something up']);
      } else if (what !== '' && 'People' in row) {
        say(`${what} of${at}`, row['Of']);
        say(`${what} people${at}`, row['People']);
        say(`${what} never`, row['Never']);
        say(`${what} late`, row['Late']);
        if (!id.includes('first-hours')) say(`${what} unseen${at}`, row['Not seen']);
      } else if (id.endsWith('blind-table')) {
        say(`${what} of`, row['Answered']);
        say(`${what} unseen`, row['Not seen']);
      } else if ('Indicator' in row) {
        say(`${row['Indicator']} count${at}`, row['Count']);
        say(`${row['Indicator']} base${at}`, row['Of']);
        say(`${row['Indicator']} unseen${at}`, row['Not seen']);
      } else if ('Wait' in row) {
        for (const [key, value] of Object.entries(row)) if (key !== 'Wait' && key !== 'Who') say(`wait ${row['Wait']} ${key}${at}`, value);
      } else if ('Day' in row) {
        for (const [key, value] of Object.entries(row)) if (key !== 'Day') say(`gate ${row['Day']} ${key}`, value);
      } else if ('Contact' in row) {
        for (const [key, value] of Object.entries(row))
          if (key !== 'Contact' && key !== 'Need') say(`moment ${row['Contact']} ${row['Need']} ${key}`, value);
      } else if (group !== undefined) {
        say(`everybody${at}`, row['People']);
        say(`offered${at}`, row['Offered something']);
        say(`offer unseen${at}`, row['Not seen']);
        say(`accepted${at}`, row['Took something up']);
      } else if ('People' in row && !('From' in row)) say('everybody', row['People']);
    }
  }
  return { stated, meant: meantBy(new Set(stated.map(({ name }) => name))) };
}

const characteristics = ['Sex', 'Age', 'Area', ...(reportWords.characteristics ?? []).map(({ label }) => label)];

const usual: Readonly<Record<string, readonly string[]>> = {
  Sex: ['Female', 'Male'],
  Age: ['Under 21', '21 to 34', '35 to 49', '50 and over'],
};

/** Groups of sex and age go by their own name; those of anything else carry what they are of. */
function nameOf(key: string, value: string): string {
  return Object.values(usual).some((labels) => labels.includes(value)) || key === 'Who' ? value : `${key}:${value}`;
}

/** The groups that are spoken of, by characteristic. */
function groupsIn(own: ReadonlySet<string>): Readonly<Record<string, readonly string[]>> {
  const found: Record<string, string[]> = { Sex: [...(usual['Sex'] ?? [])], Age: [...(usual['Age'] ?? [])] };
  for (const name of own) {
    const [, label, value] = / @([^@:]+):(.*)$/.exec(name) ?? [];
    if (label === undefined) continue;
    const labels = found[label] ?? [];
    found[label] = labels;
    if (!labels.includes(`${label}:${value}`)) labels.push(`${label}:${value}`);
  }
  return found;
}

export function meantBy(own: ReadonlySet<string>): Meant[] {
  const groups = groupsIn(own);
  const meant: Meant[] = [];
  const sum = (total: string, parts: readonly string[]) => meant.push({ kind: 'sum', total, parts });
  /** A whole is its groups, and those of whom the table says nothing. */
  const split = (name: string) => {
    for (const [by, labels] of Object.entries(groups)) {
      const parts = labels.map((label) => `${name} @${label}`).filter((part) => own.has(part));
      if (parts.length > 0) sum(name, [...parts, `${name} @others by ${by}`]);
    }
  };
  const each = (pattern: RegExp) => [...own].flatMap((name) => pattern.exec(name)?.slice(1) ?? []);
  for (const what of new Set(each(/^(.*) of$/))) {
    for (const at of ['', ...Object.values(groups).flatMap((labels) => labels.map((label) => ` @${label}`))])
      if (own.has(`${what} people${at}`)) sum(`${what} of${at}`, [`${what} people${at}`, `${what} kept${at}`]);
    if (own.has(`${what} never`)) sum(`${what} people`, [`${what} never`, `${what} late`]);
    for (const at of ['', ...Object.values(groups).flatMap((labels) => labels.map((label) => ` @${label}`))])
      if (own.has(`everybody${at}`)) sum(`everybody${at}`, [`${what} of${at}`, `${what} unseen${at}`, `${what} does not apply${at}`]);
    for (const part of ['of', 'people', 'kept', 'unseen']) split(`${what} ${part}`);
  }
  for (const what of new Set(each(/^(.*) count$/))) {
    if (own.has(`${what} base`)) sum(`${what} base`, [`${what} count`, `${what} rest`]);
    for (const part of ['base', 'count', 'unseen']) split(`${what} ${part}`);
  }
  const bands = ['Within a day', 'Within a week', 'Within four weeks', 'Later', 'Not by the end of the record', 'Not seen'];
  for (const what of new Set(each(/^wait (.*) All$/)))
    for (const at of ['', ...Object.values(groups).flatMap((labels) => labels.map((label) => ` @${label}`))]) {
      if (own.has(`wait ${what} All${at}`))
        sum(
          `wait ${what} All${at}`,
          bands.map((band) => `wait ${what} ${band}${at}`),
        );
      if (at === '') for (const band of ['All', ...bands]) split(`wait ${what} ${band}`);
    }
  // Days of which nothing is said are days too.
  const days = [...own].some((name) => name.startsWith('gate '))
    ? ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
    : [];
  for (const day of days)
    sum(
      `gate ${day} All`,
      ['Before noon', 'Noon to 3 pm', 'After 3 pm', 'No time recorded'].map((part) => `gate ${day} ${part}`),
    );
  const released = 'Liberations with a GP within a week';
  if (days.length > 0 && own.has(`${released} base`)) {
    sum(
      'liberations',
      days.map((day) => `gate ${day} All`),
    );
    sum('liberations', [`${released} base`, `${released} unseen`]);
  }
  for (const what of new Set(each(/^need (.*) met$/))) {
    for (const at of ['', ...Object.values(groups).flatMap((labels) => labels.map((label) => ` @${label}`))]) {
      if (own.has(`need ${what} raised${at}`)) sum(`need ${what} met${at}`, [`need ${what} raised${at}`, `need ${what} never${at}`]);
      if (own.has(`need ${what} accepted${at}`))
        sum(`need ${what} raised${at}`, [`need ${what} accepted${at}`, `need ${what} not taken${at}`]);
    }
    for (const part of ['met', 'raised', 'accepted']) split(`need ${what} ${part}`);
  }
  split('everybody');
  split('offered');
  split('accepted');
  split('offer unseen');
  for (const labels of Object.values(groups))
    for (const label of labels) {
      if (own.has(`offered @${label}`) || own.has(`offer unseen @${label}`))
        sum(`everybody @${label}`, [`offered @${label}`, `offer unseen @${label}`, `not offered @${label}`]);
      if (own.has(`accepted @${label}`)) sum(`offered @${label}`, [`accepted @${label}`, `not accepted @${label}`]);
    }
  return meant;
}
