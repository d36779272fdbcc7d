/** The part of an OpenTelemetry tracer that is used here; `trace.getTracer('justice-pathway')` fits. */
export interface TracerLike {
  startActiveSpan<T>(name: string, options: { attributes?: Record<string, string | number | boolean> }, run: (span: SpanLike) => T): T;
}

/** The part of an OpenTelemetry span that is used here. */
export interface SpanLike {
  setAttribute(key: string, value: string | number | boolean): unknown;
  setStatus(status: { code: number; message?: string }): unknown;
  end(): void;
}

/** Runs a piece of work inside a span. Attributes never name a person or a case. */
export type Spans = <T>(
  name: string,
  attributes: Record<string, string | number | boolean>,
  run: (set: (key: string, value: string | number | boolean) => void) => Promise<T>,
) => Promise<T>;

const failed = 2;

export function spansOf(tracer: TracerLike | undefined): Spans {
  if (!tracer) return (_name, _attributes, run) => run(() => {});
  return (name, attributes, run) =>
    tracer.startActiveSpan(name, { attributes }, async (span) => {
      try {
        return await run((key, value) => void span.setAttribute(key, value));
      } catch (error) {
        // The message may hold what a host put into it: the kind of error is enough.
        span.setStatus({ code: failed, message: error instanceof Error ? error.name : 'error' });
        throw error;
      } finally {
        span.end();
      }
    });
}
