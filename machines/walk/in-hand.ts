/** What a desk may ask a person to have, with the event by which somebody comes to have it. */
export const inHand = { phone: 'comms.phone.provided', photoId: 'financial.id.obtained' } as const;
