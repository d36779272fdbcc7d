// Table: words of the table-top session: turns of chance, and how it is run.

/** Turned up once a round: what a week can bring. */
export const chances: readonly string[] = [
  'The phone has no credit. A station that rings back cannot reach you: miss its turn.',
  'The bus does not come. You reach one station less this week.',
  'A worker from prison meets you in the street and knows your name. Finish one task of this week.',
  'The letter went to the old address. Go back to the station you visited last.',
  'The desk closed at noon on Friday. Stations of the council are shut for one turn.',
  'A friend lends a phone and a sofa for one night.',
  'You are asked for ID that you do not have. Without ID, miss one turn.',
  'The pharmacy has no prescription for you. Go to the GP station before anything else.',
  'A mentor comes along to one appointment. That task counts as done.',
  'The child is ill. Miss one turn, or leave one task undone.',
];

/** How an hour at the table runs. */
export const running: readonly string[] = [
  'Before: print the cards and one sheet a station. Put the stations on tables round the room.',
  'Five minutes: say what a disconnect is: a gap between services, never the fault of a person. Nobody plays themselves.',
  'Give each person or pair one life card. Read the words on it aloud.',
  'Four rounds of eight minutes, one for each week. In a round, go from station to station and try to finish the tasks of that week.',
  'A station finishes a task only if the person has what it asks for, and the desk has a place. It may say: come back next week.',
  'After each round, every table turns up one chance.',
  'Fifteen minutes: on the wall, put each task that was late or missed under the partner who leads on it.',
  'For the three fullest: who leads, what is the quick win, and by when will we know?',
];
