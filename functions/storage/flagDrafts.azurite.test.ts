import { describeFlagDraftStore } from '../../core/testing/flagDraftsContract';
import { tableFlagDraftStore } from './flagDrafts.table';
import { anyMunicipality, testConnection } from './testing/connection';

describeFlagDraftStore('the drafts table', () => tableFlagDraftStore(testConnection(), anyMunicipality()));
