/** How numbers of people are told, as the SDL has it. */
export type Disclosure = 'EXACT' | 'ROUNDED' | 'WITHHELD';

/** Why a derived value is null, as the SDL has it. */
export type MissingReason = 'NOBODY' | 'WITHHELD' | 'UNKNOWN' | 'NOT_APPLICABLE' | 'NOT_REACHED';
