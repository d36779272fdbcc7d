import { instant } from 'justice-pathway';
import { type DirectoryAnswer, readDirectory, readDirectoryTables } from 'justice-pathway/adapters';
import { openings } from 'justice-pathway/machines';
import { openAt, type Service } from 'justice-pathway/service';
import { describe, expect, test } from 'vitest';

// Feeds of the kind that public reports of faults describe: each says, somewhere, that nobody is there on a Friday at ten.

const office = { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opens_at: '09:00', closes_at: '17:00' };
const friday = instant('2026-11-20T10:00:00+00:00');

describe('a record that says that it is gone is never "open"', () => {
  test.each<[string, object]>([
    ['a flag that it is deleted', { deleted: true }],
    ['the day on which it was deleted', { deleted_at: '2026-11-01' }],
    ['a flag in another spelling', { isDeleted: 'true' }],
    ['a flag that it is archived', { archived: 1 }],
    ['that it is not published', { published: false }],
    ['that it is not visible', { is_visible: 'no' }],
    ['that it is a draft', { draft: true }],
    ['the day on which it was removed', { removed: '2026-01-01' }],
    ['a flag of a schedule', { schedules: [{ ...office, is_active: false }] }],
    ['a schedule that is not valid', { schedules: [{ ...office, valid: 'no' }] }],
    ['metadata of its deletion', { metadata: [{ resource_type: 'service', last_action_type: 'delete', last_action_date: '2026-11-01' }] }],
    ['an attribute', { attributes: [{ label: 'status', value: 'Temporarily closed' }] }],
    ['a term of a taxonomy', { attributes: [{ taxonomy_term: { id: 't', name: 'Closed' } }] }],
    ['an attribute of the place', { service_at_locations: [{ id: 'x', location: { name: 'H', attributes: [{ value: 'Closed' }] } }] }],
    ['the end in words', { description: 'This service ended in March 2026.' }],
    ['what is no longer offered', { description: 'We no longer offer this service.' }],
    ['a merger in words', { description: 'This service has now merged with another.' }],
    ['a project that has finished', { description: 'The project finished in 2025.' }],
    ['a body that was dissolved', { organization: { id: 'o', name: 'O', description: '', legal_status: 'dissolved' } }],
    ['by referral of one body only', { application_process: 'Referral from social work only' }],
  ])('%s', (_, changes) => {
    expect(
      answer(readDirectory(JSON.stringify({ contents: [{ id: 's', name: 'Desk', status: 'active', schedules: [office], ...changes }] }))),
    ).not.toBe('open');
  });

  test.each<[string, Record<string, string>]>([
    ['a table of attributes', { 'attributes.csv': 'id,link_id,value\na,s1,Temporarily closed\n' }],
    ['attributes of the organisation', { 'organizations.csv': 'id,name\no1,Trust\n', 'attributes.csv': 'id,link_id,value\na,o1,Closed\n' }],
    ['a table of metadata', { 'metadata.csv': 'id,resource_id,resource_type,last_action_type\nm,s1,service,delete\n' }],
    [
      'a holiday schedule in another date form',
      { 'holiday_schedules.csv': 'service_id,closed,start_date,end_date\ns1,TRUE,20/11/2026,20/11/2026\n' },
    ],
    [
      'a holiday schedule of the place',
      {
        'service_at_locations.csv': 'id,service_id,location_id\nx,s1,l1\n',
        'locations.csv': 'id,name\nl1,Hall\n',
        'holiday_schedules.csv': 'id,location_id,closed,start_date,end_date\nh,l1,True,2026-11-20,2026-11-20\n',
      },
    ],
    ['a column of its own', { 'services.csv': 'id,organization_id,name,status,closed_until\ns1,o1,Desk,active,2026-12-01\n' }],
    ['a status of the organisation', { 'organizations.csv': 'id,name,status\no1,Trust,closed\n' }],
  ])('in tables, %s', (_, files) => {
    const all = {
      'services.csv': 'id,organization_id,name,status\ns1,o1,Desk,active\n',
      'schedules.csv': 'id,service_id,freq,byday,opens_at,closes_at\nr1,s1,WEEKLY,"MO,FR",09:00,17:00\n',
      ...files,
    };
    expect(
      answer(
        readDirectoryTables(
          Object.entries(all).map(([name, text]) => ({ name, text })),
          { zone: 'Europe/London' },
        ),
      ),
    ).not.toBe('open');
  });

  test.each<[string, object]>([
    ['that it is there', { published: true, visible: 'yes', active: 1, deleted: false, archived: 'no', deleted_at: null }],
    ['a day of publishing', { published: '2026-01-01' }],
    ['an action that is no end', { metadata: [{ last_action_type: 'update', last_action_date: '2026-11-01' }] }],
    ['the deletion of one value', { metadata: [{ last_action_type: 'delete', field_name: 'fees', previous_value: '5' }] }],
    ['an attribute of another kind', { attributes: [{ label: 'language', value: 'Polish' }] }],
    ['words of what is left behind', { description: 'For people who have finished treatment elsewhere, or left a programme.' }],
    ['a referral that nobody needs', { application_process: 'By referral or self-referral.' }],
  ])('%s takes nothing away', (_, changes) => {
    expect(
      answer(readDirectory(JSON.stringify({ contents: [{ id: 's', name: 'Desk', status: 'active', schedules: [office], ...changes }] }))),
    ).toBe('open');
  });
});

function answer(read: DirectoryAnswer): string {
  if (!read.ok) throw new Error(read.issue.message);
  return openAt(read.report.services[0] as Service, friday, openings).answer;
}
