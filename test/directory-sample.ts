import { readDirectory } from 'justice-pathway/adapters';

export const good = {
  id: '6ba7b810-9dad-41d1-80b4-00c04fd430c8',
  name: 'Housing Desk',
  description: 'Applications as homeless.',
  status: 'active',
  minimum_age: 16,
  organization: { id: '6ba7b811-9dad-41d1-80b4-00c04fd430c8', name: 'Council', description: 'A council' },
  service_areas: [{ id: 'a', name: 'Clackmannanshire', uri: 'http://statistics.data.gov.uk/id/statistical-geography/S12000005' }],
  schedules: [{ id: 's', freq: 'WEEKLY', byday: 'MO,TU', opens_at: '09:00', closes_at: '17:00' }],
};

export function read(json: unknown) {
  const answer = readDirectory(JSON.stringify(json));
  if (!answer.ok) throw new Error(answer.issue.message);
  return answer.report;
}
