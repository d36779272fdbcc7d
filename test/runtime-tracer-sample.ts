import type { TracerLike } from 'justice-pathway/adapters';

/** A tracer that keeps what it is told of each span: its name and all attributes. */
export function tracing(): { readonly spans: readonly Readonly<Record<string, unknown>>[]; readonly tracer: TracerLike } {
  const spans: Record<string, unknown>[] = [];
  const tracer: TracerLike = {
    startActiveSpan(name, { attributes }, run) {
      const told: Record<string, unknown> = { name, ...attributes };
      spans.push(told);
      const setAttribute = (key: string, value: unknown) => {
        told[key] = value;
      };
      return run({ setAttribute, setStatus: () => undefined, end: () => undefined });
    },
  };
  return { spans, tracer };
}
