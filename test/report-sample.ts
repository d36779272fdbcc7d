import { instant, type Journey } from 'justice-pathway';
import { contacts, indicators, rules, scottishBankHolidays, scottishMeaning, vocabulary } from 'justice-pathway/machines';
import { mapJourneys } from 'justice-pathway/map';

/** One invented person, released on a Friday, with the journey that follows. */
export function fridayJourney(id = 'friday', shift = 0): Journey {
  const at = (text: string) => instant(text) + shift;
  const events: Journey['events'] = [
    {
      id: 'e1',
      at: at('2026-01-13T16:00:00Z'),
      type: 'custody.received',
      attrs: { status: 'sentenced', sentenceDays: 270 },
      asked: ['health'],
    },
    { id: 'e2', at: at('2026-01-14T10:00:00Z'), type: 'custody.healthScreened' },
    { id: 'e3', at: at('2026-01-20T10:00:00Z'), type: 'custody.coreScreened', asked: ['housing', 'health'] },
    { id: 'e4', at: at('2026-05-29T10:00:00+01:00'), type: 'custody.liberated', attrs: { planned: true, to: 'none' } },
    { id: 'e5', at: at('2026-05-29T14:00:00+01:00'), type: 'housing.application.made', attrs: { roofless: true } },
    { id: 'e6', at: at('2026-06-17T11:00:00+01:00'), type: 'health.gp.registered' },
  ];
  return {
    id,
    observationEnd: at('2026-09-01T12:00:00+01:00'),
    profile: { needs: ['housing', 'opioid', 'benefits'], has: { phone: false, photoId: false }, gpRegistered: false, age: 30, sex: 'male' },
    events,
  };
}

export function mapped(journeys: readonly Journey[]) {
  return mapJourneys(journeys, rules, {
    calendar: scottishBankHolidays,
    meaning: scottishMeaning,
    vocabulary,
    indicators,
    contacts: Object.values(contacts),
  });
}
