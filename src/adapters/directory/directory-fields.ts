// Table: the fields of the Open Referral family (HSDS 1.1, 2.0, 3.0 and 3.1, Open Referral UK 1.0 and 3.0) and of ALISS, by kind of object.

/** One kind of object: the fields that its standard names, those that the directory reads, and the objects inside. */
export interface EntityFields {
  readonly known: ReadonlySet<string>;
  readonly mapped: ReadonlySet<string>;
  readonly inside: Readonly<Record<string, string>>;
}

function entity(mapped: string, kept: string, inside: Readonly<Record<string, string>> = {}): EntityFields {
  const read = mapped.split(' ').filter(Boolean);
  return { mapped: new Set(read), known: new Set([...read, ...kept.split(' ').filter(Boolean), ...Object.keys(inside)]), inside };
}

const hours = {
  schedules: 'schedule',
  regular_schedules: 'schedule',
  regular_schedule: 'schedule',
  schedule: 'schedule',
  regularSchedules: 'schedule',
  holiday_schedules: 'holiday_schedule',
  holiday_schedule: 'holiday_schedule',
  holidayScheduleCollection: 'holiday_schedule',
  holidaySchedules: 'holiday_schedule',
  holiday_schedule_collection: 'holiday_schedule',
} as const;
const notes = { attributes: 'attribute', metadata: 'metadata' } as const;

export const openReferralFields: Readonly<Record<string, EntityFields>> = {
  service: entity(
    'id name description url email status fees fees_description eligibility_description minimum_age maximum_age assured_date alert wait_time eligibility attending_access application_process',
    'organization_id program_id alternate_name interpretation_services accreditations assurer_email licenses last_modified attending_type deliverable_type payments_accepted taxonomy_ids',
    {
      ...notes,
      organization: 'organization',
      program: 'program',
      phones: 'phone',
      ...hours,
      eligibilitys: 'eligibility',
      eligibilities: 'eligibility',
      service_taxonomys: 'service_taxonomy',
      service_taxonomies: 'service_taxonomy',
      reviews: 'review',
      service_areas: 'service_area',
      service_at_locations: 'service_at_location',
      languages: 'language',
      funding: 'funding',
      fundings: 'funding',
      cost_options: 'cost_option',
      required_documents: 'required_document',
      contacts: 'contact',
      capacities: 'capacity',
      additional_urls: 'url',
    },
  ),
  organization: entity(
    'id name description',
    'alternate_name email website tax_status tax_id year_incorporated legal_status logo uri parent_organization_id services locations',
    {
      ...notes,
      funding: 'funding',
      contacts: 'contact',
      phones: 'phone',
      programs: 'program',
      organization_identifiers: 'organization_identifier',
      additional_websites: 'url',
    },
  ),
  schedule: entity(
    'id valid_from valid_to dtstart timezone until count wkst freq interval byday byweekno bymonthday byyearday bymonth bysetpos byhour byminute bysecond exdate exdates rdate rdates weekday closed description opens_at closes_at attending_type notes name label title comment comments note summary text details remarks original_text',
    'service_id location_id service_at_location_id schedule_link',
    notes,
  ),
  holiday_schedule: entity(
    'id closed opens_at closes_at start_date end_date date valid_from valid_to dtstart until timezone description notes reason name label title comment comments note',
    'service_id location_id service_at_location_id',
    notes,
  ),
  eligibility: entity('eligibility minimum_age maximum_age', 'id service_id', { taxonomys: 'service_taxonomy' }),
  service_taxonomy: entity('name term', 'id service_id taxonomy_id taxonomy_detail vocabulary', { taxonomy: 'taxonomy_v1' }),
  taxonomy_v1: entity('name term', 'id vocabulary parent_id parent_name description'),
  review: entity('', 'id service_id reviewer_organization_id title description date score url widget'),
  service_area: entity('name service_area uri', 'id service_id service_at_location_id description extent extent_type', notes),
  service_at_location: entity('description', 'id service_id location_id', {
    ...notes,
    location: 'location',
    ...hours,
    phones: 'phone',
    contacts: 'contact',
    service_areas: 'service_area',
  }),
  location: entity(
    'id name location_type description transportation',
    'alternate_name latitude longitude external_identifier external_identifier_type url organization_id',
    {
      ...notes,
      addresses: 'address',
      physical_addresses: 'address',
      postal_addresses: 'address',
      accessibility_for_disabilities: 'accessibility',
      accessibility: 'accessibility',
      phones: 'phone',
      languages: 'language',
      contacts: 'contact',
      ...hours,
    },
  ),
  address: entity('attention address_1 address_2 city region state_province postal_code', 'id location_id country address_type', notes),
  phone: entity('number description', 'id location_id service_id organization_id contact_id service_at_location_id extension type', {
    ...notes,
    languages: 'language',
  }),
  contact: entity('', 'id organization_id service_id service_at_location_id location_id name title department email', {
    ...notes,
    phones: 'phone',
  }),
  cost_option: entity('valid_from valid_to amount', 'id service_id option currency amount_description', notes),
  required_document: entity('document', 'id service_id uri', notes),
  capacity: entity('available updated', 'id service_id unit_id maximum description', { ...notes, unit: 'unit' }),
  unit: entity('', 'id name scheme identifier uri', notes),
  url: entity('', 'id label url organization_id service_id', notes),
  language: entity('name code language', 'id service_id location_id phone_id note', notes),
  funding: entity('', 'id organization_id service_id source', notes),
  program: entity('', 'id organization_id name alternate_name description', notes),
  organization_identifier: entity('', 'id organization_id identifier_scheme identifier_type identifier', notes),
  accessibility: entity('', 'id location_id description details url accessibility', notes),
  attribute: entity('', 'id link_id taxonomy_term_id link_type link_entity value label', {
    metadata: 'metadata',
    taxonomy_term: 'taxonomy_term',
  }),
  taxonomy_term: entity('name term', 'id code description parent_id taxonomy taxonomy_id language term_uri', {
    metadata: 'metadata',
    taxonomy_detail: 'taxonomy',
  }),
  taxonomy: entity('', 'id name description uri version', { metadata: 'metadata' }),
  metadata: entity(
    '',
    'id resource_id resource_type last_action_date last_action_type field_name previous_value replacement_value updated_by',
  ),
};

export const alissFields: Readonly<Record<string, EntityFields>> = {
  service: entity(
    'id name description url phone email last_updated start_date end_date is_deleted',
    'slug aliss_url permalink facebook twitter instagram',
    {
      organisation: 'organisation',
      categories: 'category',
      service_areas: 'service_area',
      locations: 'location',
      media_gallery: 'media',
    },
  ),
  organisation: entity('id name', 'aliss_url permalink is_claimed slug description'),
  category: entity('name slug', 'icon'),
  service_area: entity('name code', 'type'),
  location: entity('formatted_address name', 'id description street_address locality region state postal_code country latitude longitude'),
  media: entity('', 'type url caption thumbnail'),
};
