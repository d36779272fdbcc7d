import { givenAs } from '../../kernel/given.ts';
import { PathwayError } from '../../kernel/index.ts';

/**
 * Whose cases a store keeps, where several keep theirs in one place. Left out, it is the one without a name, as long as nobody else is there;
 * it never means everybody. `''` names that one.
 * @throws PathwayError `tenant-needed` where others are there and none is named, `bad-tenant` for what is no name
 */
export function givenTenant(tenant: string | undefined, there: readonly string[]): string {
  givenAs('givenTenant', 'tenant', tenant, 'text?');
  givenAs('givenTenant', 'there', there, '[text]');
  const named = there.filter((each) => each !== '');
  if (tenant === undefined && named.length > 0)
    throw new PathwayError(
      'tenant-needed',
      `Several tenants keep their cases here. Say whose this is: tenant, one of ${named.sort().join(', ')}, or '' for the one without a name.`,
      {
        tenants: named,
      },
    );
  if (!/^([a-z][a-z0-9_]{0,29})?$/.test(tenant ?? ''))
    throw new PathwayError(
      'bad-tenant',
      'A tenant is named in small letters, digits and underscores, beginning with a letter, at most 30.',
      { tenant },
    );
  return tenant ?? '';
}
