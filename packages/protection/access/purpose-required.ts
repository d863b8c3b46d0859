import { DomainError } from '@dienstweg/kit';

/** The viewer's roles allow reading this, but nobody said what for. */
export const purposeRequired = (name: string) =>
  new DomainError(
    'PURPOSE_REQUIRED',
    `${name} describes a person: say what you read it for, in the token or in the header x-purpose.`,
  );
