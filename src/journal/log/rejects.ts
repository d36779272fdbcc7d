import type { Issue } from '../../kernel/issue.ts';

/** Counts what cannot be used and keeps the first of each kind, with line and reason. */
export interface Rejects {
  reject(
    code: string,
    line: number | undefined,
    message: string,
    more?: { readonly value?: string; readonly path?: string; readonly cure?: string },
  ): void;
  warn(code: string, line: number | undefined, message: string, cure?: string): void;
  count(): number;
  issues(): readonly Issue[];
}

const shown = 100;

export function newRejects(file: string | undefined): Rejects {
  const issues: Issue[] = [];
  const counts = new Map<string, number>();
  let rejected = 0;
  const add = (issue: Issue) => {
    const count = (counts.get(issue.code) ?? 0) + 1;
    counts.set(issue.code, count);
    if (count <= shown) issues.push(issue);
  };
  const place = (line: number | undefined) => ({ ...(file === undefined ? {} : { file }), ...(line === undefined ? {} : { line }) });
  return {
    reject(code, line, message, more = {}) {
      rejected += 1;
      add({ code, severity: 'error', message, ...more, ...place(line) });
    },
    warn(code, line, message, cure) {
      add({ code, severity: 'warning', message, ...(cure === undefined ? {} : { cure }), ...place(line) });
    },
    count: () => rejected,
    issues() {
      const rest = [...counts].filter(([, count]) => count > shown);
      const more = rest.map(
        ([code, count]): Issue => ({
          code: `${code}-more`,
          severity: 'warning',
          message: `${count - shown} more of the kind "${code}".`,
          ...place(undefined),
        }),
      );
      return [...issues, ...more];
    },
  };
}

export function brief(value: string): string {
  return value.length > 60 ? `${value.slice(0, 57)}…` : value;
}
