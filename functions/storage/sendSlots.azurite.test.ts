import { describeSendSlots } from '../../core/testing/sendSlotsContract';
import { tableSendSlots } from './sendSlots.table';
import { anyMunicipality, testConnection } from './testing/connection';

describeSendSlots('the table of slots', () => tableSendSlots(testConnection(), anyMunicipality()));
