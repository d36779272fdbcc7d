import type { Service, ServiceArea } from 'justice-pathway/service';
import { pages } from '../sources/pages.ts';

/** The area that Clackmannanshire's services serve. */
export const clackmannanshire: ServiceArea = { name: 'Clackmannanshire', code: 'S12000005' };
const council = { name: 'Clackmannanshire Council' };
const read = '2026-11-21';

// What no page says is left out: hours, places and most limits are unknown until the body gives them.

/** Services of Clackmannanshire, as far as public pages tell. */
export const clackmannanshireServices: readonly Service[] = [
  {
    id: 'clackmannanshire-housing-options',
    name: 'Housing Options, homelessness applications',
    organisation: council,
    description: 'Takes homelessness applications and arranges temporary accommodation.',
    needs: ['housing'],
    areas: [clackmannanshire],
    calendar: 'clackmannanshire-council',
    phones: [{ number: '01259 225115', note: 'Housing Options' }],
    url: 'http://www.clacks.gov.uk/housing/homelessness/',
    facts: [
      { field: 'phones', source: pages.H14, confidence: 'high', asOf: read },
      {
        field: 'description',
        source: pages.H11,
        confidence: 'high',
        asOf: read,
        note: 'Housing (Scotland) Act 1987, section 29: accommodation from the moment there is reason to believe that a person is homeless.',
      },
    ],
  },
  {
    id: 'clackmannanshire-homelessness-out-of-hours',
    name: 'Homelessness, out of hours',
    organisation: council,
    description: 'The number for people without a home when the office is shut; the page gives no hours.',
    needs: ['housing'],
    areas: [clackmannanshire],
    phones: [{ number: '01259 450000', note: 'out of hours' }],
    url: 'http://www.clacks.gov.uk/housing/homelessness/',
    facts: [
      { field: 'description', source: pages.H14, confidence: 'high', asOf: read },
      { field: 'phones', source: pages.H14, confidence: 'high', asOf: read },
    ],
  },
  {
    id: 'clackmannanshire-throughcare',
    name: 'Voluntary throughcare, justice social work',
    organisation: council,
    description: 'Help asked for freely before release or up to twelve months after it.',
    needs: ['throughcare'],
    areas: [clackmannanshire],
    statuses: ['remand', 'sentenced', 'liberated'],
    calendar: 'clackmannanshire-council',
    url: 'https://www.clacks.gov.uk/social/throughcare/',
    length: 'any time up to 12 months after release',
    facts: [
      { field: 'description', source: pages.T17, confidence: 'high', asOf: '2023-24' },
      { field: 'length', source: pages.T17, confidence: 'high', asOf: '2023-24' },
      { field: 'url', source: pages.T20, confidence: 'medium', asOf: read },
    ],
  },
  {
    id: 'clackmannanshire-diversion',
    name: 'Diversion from prosecution, assessment and supervision',
    organisation: council,
    description:
      'Offered by the procurator fiscal, assessed by justice social work, for somebody with a need that lay behind what happened.',
    areas: [clackmannanshire],
    statuses: ['diversion'],
    calendar: 'clackmannanshire-council',
    eligibility: 'A need that can be named and that contributed; the person agrees.',
    facts: [
      { field: 'description', source: pages.C04, confidence: 'high', asOf: '2023-02' },
      { field: 'eligibility', source: pages.C04, confidence: 'high', asOf: '2023-02' },
    ],
  },
  {
    id: 'clackmannanshire-bail-supervision',
    name: 'Supervised bail',
    organisation: council,
    description: 'A supervisor sees the person soon after court and helps with home, health, substance use and money.',
    needs: ['housing', 'health', 'substance', 'financial'],
    areas: [clackmannanshire],
    statuses: ['bail'],
    waitText: 'first contact within 24 hours (national guidance)',
    facts: [
      { field: 'description', source: pages.B01, confidence: 'high', asOf: '2022' },
      { field: 'waitText', source: pages.B01, confidence: 'high', asOf: '2022' },
    ],
  },
];
