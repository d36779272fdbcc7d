/** A side of life that can be raised at a contact, by the name that the pathway gives it. */
export type Domain = string;
