import type { Actor } from '../../core/access/actor';

export const TENANT = '11111111-1111-4111-8111-111111111111';

const actor = (id: string, more: Pick<Actor, 'name' | 'role'> & Partial<Actor>): Actor => ({
  id,
  tenantId: TENANT,
  municipality: '0182',
  ...more,
});

export const anna = actor('aaaaaaaa-0000-4000-8000-000000000001', {
  name: 'Anna Berg',
  role: 'officer',
  officer: 'anna.berg@nacka.example',
});
export const karim = actor('aaaaaaaa-0000-4000-8000-000000000002', {
  name: 'Karim Haddad',
  role: 'officer',
  officer: 'karim.haddad@nacka.example',
});
export const maria = actor('aaaaaaaa-0000-4000-8000-000000000003', { name: 'Maria Lindqvist', role: 'unitHead' });
export const erik = actor('aaaaaaaa-0000-4000-8000-000000000004', { name: 'Erik Nyström', role: 'qualityDeveloper' });
export const sofia = actor('aaaaaaaa-0000-4000-8000-000000000005', { name: 'Sofia Åberg', role: 'administrator' });
/** Not in the staff table. */
export const stranger = actor('aaaaaaaa-0000-4000-8000-000000000099', { name: 'Okänd', role: 'officer' });
