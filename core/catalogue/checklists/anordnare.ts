import { demandTemplate } from '../../checklists/readTemplate';
import type { ChecklistTemplate } from '../../checklists/template';
import data from './anordnare-2021.json';

/** The provider checklist of 2021: 35 items in sections A to K. */
export const providerChecklist: ChecklistTemplate = demandTemplate(data);
