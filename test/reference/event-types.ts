import { recordWords, rules, vocabulary } from 'justice-pathway/machines';
import { z } from 'zod';

/** The page of event types, from the vocabulary and the words of partners. */
export function eventTypesPage(): string {
  const names: Readonly<Record<string, string>> = {
    police: 'Police custody',
    copfs: 'Prosecution',
    diversion: 'Diversion',
    court: 'Court',
    bailSupervision: 'Bail supervision',
    jsw: 'Justice social work reports',
    fine: 'Fines',
    deferral: 'Deferred sentences',
    caution: 'Caution',
    order: 'Orders',
    cpo: 'Community payback orders',
    dtto: 'Drug treatment and testing orders',
    rlo: 'Restriction of liberty orders',
    supervision: 'Statutory supervision',
    licence: 'Licence',
    custody: 'Custody',
    hdc: 'Home detention curfew',
    parole: 'Parole',
    release: 'Release',
    throughcare: 'Throughcare',
    welcome: 'Welcome visits',
    comms: 'Phone',
    housing: 'Housing',
    health: 'Health',
    financial: 'Money',
    substance: 'Drugs and alcohol',
    employment: 'Work',
    family: 'Family',
    victim: 'People harmed',
    goal: 'Goals of the person’s own',
    referral: 'Referrals',
    moment: 'Teachable moments',
    person: 'The person',
    journey: 'The journey',
  };
  const groups = new Map<string, string[]>();
  for (const [type, entry] of Object.entries(vocabulary)) {
    const group = type.split('.')[0] as string;
    const words = recordWords.types[type as keyof typeof recordWords.types];
    const answers = rules.filter((rule) => rule.expect.includes(type)).map(({ id }) => id);
    const starts = rules.filter((rule) => rule.trigger.type === type).length;
    const use = [
      ...(starts > 0 ? [`starts ${starts} ${starts === 1 ? 'rule' : 'rules'}`] : []),
      ...(answers.length > 0 ? [`answers ${answers.join(', ')}`] : []),
    ].join('; ');
    const cells = [`\`${type}\``, entry.label, attributes(entry.attrs), words?.who ?? '', words?.says.join(', ') ?? '', use];
    groups.set(group, [...(groups.get(group) ?? []), `| ${cells.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`]);
  }
  const parts = [...groups].map(
    ([group, rows]) =>
      `## ${names[group] ?? group}\n\n| type | meaning | attributes | who usually records it | how it is written down | use |\n| --- | --- | --- | --- | --- | --- |\n${rows.join('\n')}`,
  );
  return `# Event types\n\nWritten by \`npm run -s docs:reference\`; do not edit it by hand. What happened is named by one of these types, in [a records plan](records-plan.md), in journeys and in rules. An attribute that is not listed is kept and never an error. Words are compared without regard to case; \`records propose\` knows them.\n\n${parts.join('\n\n')}\n`;
}

function attributes(schema: z.ZodType): string {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, { type?: string; enum?: string[]; pattern?: string }>;
  };
  return Object.entries(properties)
    .map(
      ([name, { type, enum: list }]) =>
        `\`${name}\`${list !== undefined ? `: ${list.join(', ')}` : type === 'boolean' ? ': true or false' : type === 'number' || type === 'integer' ? ': a number' : ''}`,
    )
    .join('; ');
}
