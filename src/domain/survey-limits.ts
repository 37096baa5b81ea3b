// What a survey's values must rest on not to be warned about (domain §7.4).

/** Fewer answers than this are not shown by Kolada's surveys either. */
export const LEAST_ANSWERS = 10
/** Per cent. */
export const LEAST_RESPONSE = 60
