import type { ChecklistTemplate } from '../checklists/template';
import { isSameTemplate, newestOf, type TemplateStore } from '../checklists/templateStore';

/** The checklist templates in memory: these, and what is added. */
export const memoryTemplateStore = (builtIn: readonly ChecklistTemplate[]): TemplateStore => {
  const kept = structuredClone([...builtIn]);
  const find = (id: string, version: number): ChecklistTemplate | undefined =>
    kept.find((t) => t.id === id && t.version === version);
  const all = (): ChecklistTemplate[] =>
    [...kept].sort((a, b) => (a.id === b.id ? a.version - b.version : a.id < b.id ? -1 : 1));
  return {
    version: async (id, version) => Promise.resolve(find(id, version)),
    newest: async (today) => Promise.resolve(newestOf(all(), today)),
    all: async () => Promise.resolve(all()),
    add: async (template) => {
      const { id, version } = template;
      // Another may be added in between, as it may in a storage.
      await Promise.resolve();
      const there = find(id, version);
      if (there !== undefined && isSameTemplate(there, template)) return { kind: 'unchanged' };
      const next = Math.max(0, ...kept.filter((t) => t.id === id).map((t) => t.version)) + 1;
      if (version !== next) return { kind: 'notNext', next };
      kept.push(structuredClone(template));
      return { kind: 'added' };
    },
  };
};
