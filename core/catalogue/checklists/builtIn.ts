import type { ChecklistTemplate } from '../../checklists/template';
import { providerChecklist } from './anordnare';

/**
 * The templates that come with the product, every version of them: reviews keep the version that they were begun with.
 * A unit adds its own by `PUT /api/checklist-templates`.
 */
export const builtInTemplates: readonly ChecklistTemplate[] = [providerChecklist];
