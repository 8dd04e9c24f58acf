import { describeChannelStore } from '../../core/testing/channelsContract';
import { tableChannelStore } from './channels.table';
import { anyMunicipality, testConnection } from './testing/connection';

describeChannelStore('the channels table', () => tableChannelStore(testConnection(), anyMunicipality()));
