import { describeAlertStore } from '../../core/testing/alertsContract';
import { describeUndelivered } from '../../core/testing/undeliveredContract';
import { tableAlertStore } from './alerts.table';
import { anyMunicipality, testConnection } from './testing/connection';

const make = () => tableAlertStore(testConnection(), anyMunicipality());

describeAlertStore('the alerts table', make);
describeUndelivered('undelivered alerts in the table', make);
