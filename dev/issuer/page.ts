import type { Role } from '../../core/access/actor';
import { demoUnit } from '../people';

const ROLES: Record<Role, string> = {
  officer: 'handläggare',
  unitHead: 'enhetschef',
  qualityDeveloper: 'kvalitetsutvecklare',
  administrator: 'administratör',
};

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/gu, (c) => ENTITIES[c] ?? c);

const STYLE = `
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 32rem; margin: 3rem auto; padding: 0 1rem; color: #242424; background: #fff; }
  button { display: block; width: 100%; margin: 0 0 .5rem; padding: .75rem 1rem; font: inherit; text-align: left; color: inherit;
    background: #f5f5f5; border: 1px solid #616161; border-radius: .25rem; cursor: pointer; }
  button:hover { background: #e0e0e0; }
  button:focus-visible { outline: 3px solid #0f6cbd; outline-offset: 2px; }
  @media (prefers-color-scheme: dark) { body { color: #fff; background: #1f1f1f; } button { background: #292929; border-color: #adadad; }
    button:hover { background: #3d3d3d; } button:focus-visible { outline-color: #62abf5; } }`;

const html = (title: string, content: string): string => `<!doctype html>
<html lang="sv">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<style>${STYLE}</style></head>
<body><main><h1>${title}</h1>
${content}
</main></body>
</html>
`;

/** The sign-in page: the people of the demo, each a button; `request` goes along with the choice. */
export const signInPage = (request: Record<string, string>): string => {
  const fields = Object.entries(request).map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  );
  const buttons = demoUnit.people.map(
    ({ alias, name, role }) =>
      `<button name="person" value="${escaped(alias)}">${escaped(name)}, ${escaped(ROLES[role])}</button>`,
  );
  return html(
    'Vem är du?',
    `<p>Det här är demons inloggning på den egna datorn. Välj en person:</p>
<form method="post" action="authorize">
${[...fields, ...buttons].join('\n')}
</form>`,
  );
};

/** What one sees when the page asked for a sign-in that this issuer does not give. */
export const refusalPage = (reason: string): string =>
  html(
    'Inloggningen går inte',
    `<p>Sidan som skickade dig hit gjorde en begäran som inte kan besvaras: ${escaped(reason)}</p>`,
  );
