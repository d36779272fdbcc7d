import { givenAs } from '../../kernel/given.ts';
import { addDays, dateOf, type Instant, publishedInput, type VocabularyEntry } from '../../kernel/index.ts';

type Attrs = Readonly<Record<string, unknown>>;
interface Property {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly items?: Property;
}

const known = new WeakMap<VocabularyEntry, Readonly<Record<string, Property>>>();

/** Enough different attributes of an event to take each way that its named choices, yes or no and sizes can lead. */
export function sampleAttrs(entry: VocabularyEntry, at: Instant, zone: string, most = 24): Attrs[] {
  givenAs('sampleAttrs', 'entry', entry, '{type:text label:text attrs:object}');
  givenAs('sampleAttrs', 'at', at, 'number');
  givenAs('sampleAttrs', 'zone', zone, 'text');
  givenAs('sampleAttrs', 'most', most, 'number?');
  const properties = Object.entries(propertiesOf(entry));
  let samples: Attrs[] = [{}];
  for (const [name, property] of properties.sort(([, a], [, b]) => rank(a) - rank(b))) {
    const values = valuesOf(property, at, zone);
    if (values.length === 0) continue;
    if (samples.length * values.length <= most) {
      samples = samples.flatMap((sample) => values.map((value) => ({ ...sample, [name]: value })));
    } else {
      samples = [
        ...samples.map((sample) => ({ ...sample, [name]: values[0] })),
        ...values.slice(1).map((value) => ({ ...samples[0], [name]: value })),
      ];
    }
  }
  return [{}, ...samples];
}

function propertiesOf(entry: VocabularyEntry): Readonly<Record<string, Property>> {
  let found = known.get(entry);
  if (!found) {
    const schema = publishedInput(entry.attrs) as { properties?: Record<string, Property> };
    found = schema.properties ?? {};
    known.set(entry, found);
  }
  return found;
}

function rank(property: Property): number {
  return property.enum ? 0 : property.type === 'number' ? 1 : property.type === 'boolean' ? 2 : 3;
}

function valuesOf(property: Property, at: Instant, zone: string): readonly unknown[] {
  if (property.enum) return property.enum;
  if (property.type === 'boolean') return [true, false];
  if (property.type === 'number') return [120, 10, 1500];
  if (property.type === 'string') return [addDays(dateOf(at, zone), 120)];
  return [];
}
