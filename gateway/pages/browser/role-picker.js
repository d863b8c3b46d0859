const HALF_AN_HOUR = 30 * 60_000;

/** Lets a visitor of the demo choose as whom to ask; gives the headers that say so. */
export async function rolePicker(form, ask) {
  const choices = await (await fetch('/demo/choices.json')).json();
  if (!choices) return async () => ({});
  const { role, programme, purpose } = form.elements;
  const { data } = await ask({ query: '{ programmes { id name } }' });
  for (const [name, { label }] of Object.entries(choices.roles)) role.add(new Option(label, name));
  for (const { id, name } of data?.programmes ?? []) programme.add(new Option(name, id));
  for (const [name, label] of Object.entries(choices.purposes)) purpose.add(new Option(label, name));
  form.hidden = false;

  let known;
  let until = 0;
  role.addEventListener('change', () => {
    purpose.value = choices.roles[role.value]?.purpose ?? '';
  });
  form.addEventListener('change', () => {
    until = 0;
  });
  return async () => {
    if (!role.value) return {};
    if (Date.now() > until) {
      known = await tokenOf({
        roles: [...new Set([role.value, 'developer'])].join(),
        ...(programme.value && { programmes: programme.value }),
        ...(purpose.value && { purpose: purpose.value }),
      });
      until = Date.now() + HALF_AN_HOUR;
    }
    return { authorization: `Bearer ${known}` };
  };
}

async function tokenOf(bearer) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch('/demo/token', { method: 'POST', headers, body: JSON.stringify(bearer) });
  return (await response.json()).token;
}
