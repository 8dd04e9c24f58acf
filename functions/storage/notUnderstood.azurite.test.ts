import { describeNotUnderstoodStore } from '../../core/testing/notUnderstoodContract';
import { tableNotUnderstoodStore } from './notUnderstood.table';
import { anyMunicipality, testConnection } from './testing/connection';

describeNotUnderstoodStore('the table of what was not understood', () =>
  tableNotUnderstoodStore(testConnection(), anyMunicipality()),
);
