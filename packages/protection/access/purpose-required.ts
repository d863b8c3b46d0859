import { CodedError } from '@dienstweg/kit';

/** The viewer's roles allow reading this, but nobody said what for. */
export const purposeRequired = (field: string) =>
  new CodedError(
    'PURPOSE_REQUIRED',
    {
      EN: `${field} describes a person: say what you read it for, in the token or in the header x-purpose.`,
      DE: `${field} beschreibt eine Person: Bitte den Zweck nennen, im Token oder im Header x-purpose.`,
    },
    { told: { field } },
  );
