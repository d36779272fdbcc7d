/** The events by which a specialist's places are told, and a person's first appointment with one. */
export const specialists = { availability: 'health.specialist.availability', seen: 'health.specialist.seen' } as const;
