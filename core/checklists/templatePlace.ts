import { hasPersonalNumber } from '../personalNumber';
import { Code, ItemId, SectionId } from './template';

const at = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null ? (Reflect.get(value, key) as unknown) : undefined;

/** `item C2`; where the id is none that can be repeated, `item number 2 of section C`. */
const named = (kind: string, Id: typeof Code, element: unknown, index: number, within = ''): string => {
  const id = Id.safeParse(at(element, 'id'));
  return id.success && !hasPersonalNumber(id.data) ? `${kind} ${id.data}` : `${kind} number ${index + 1}${within}`;
};

/**
 * Says where in a template something is wrong in the words of who wrote it, although what stands there may be anything:
 * `sections.2.items.1.text.en` is `item C2: text.en: `.
 */
export const placeIn = (template: unknown, path: readonly PropertyKey[]): string => {
  const [list, index, inner, innerIndex] = path;
  const joined = (depth: number, name = ''): string => {
    const rest = path.slice(depth).map(String).join('.');
    return [name, rest].map((part) => (part === '' ? '' : `${part}: `)).join('');
  };
  if (list === undefined) return 'the template: ';
  if (typeof index !== 'number') return joined(0);
  const element = at(at(template, list), index);
  if (list === 'sources') return joined(2, named('source', Code, element, index));
  if (list !== 'sections') return joined(0);
  const section = named('section', SectionId, element, index);
  if (inner !== 'items' || typeof innerIndex !== 'number') return joined(2, section);
  const item = at(at(element, 'items'), innerIndex);
  return joined(4, named('item', ItemId, item, innerIndex, ` of ${section}`));
};
