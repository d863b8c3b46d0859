const inGermany = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

/** Today's date where the programmes are. */
export const today = () => inGermany.format(new Date());
