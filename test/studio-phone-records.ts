/** The records of a month as a file of lines: a hundred people set free on its second day without a phone, of whom the first get one within the hour. */
export function phoneRecords(month: string, withPhone: number): string {
  return Array.from({ length: 100 }, (_, at) =>
    JSON.stringify({
      id: `${month}-${at}`,
      observationEnd: `2027-${month}-28T00:00:00Z`,
      profile: { needs: [], has: { phone: false } },
      events: [
        { id: '1', at: `2027-${month}-02T10:00:00+00:00`, type: 'custody.liberated', attrs: { planned: true, from: 'prison' } },
        ...(at < withPhone ? [{ id: '2', at: `2027-${month}-02T11:00:00+00:00`, type: 'comms.phone.provided' }] : []),
      ],
    }),
  ).join('\n');
}
