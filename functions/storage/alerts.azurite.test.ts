import { describeAlertStore } from '../../core/testing/alertsContract';
import { tableAlertStore } from './alerts.table';
import { anyMunicipality, testConnection } from './testing/connection';

describeAlertStore('the alerts table', () => tableAlertStore(testConnection(), anyMunicipality()));
