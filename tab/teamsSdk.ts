/**
 * Only what the page needs of teams-js, so that the bundle leaves out the rest. Loading it already asks Microsoft's
 * content network which hosts exist: so connect.ts loads it inside Teams only.
 */
export { app, authentication } from '@microsoft/teams-js';
