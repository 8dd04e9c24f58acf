import * as z from 'zod';
import { Author } from '../../core/checklists/author';

/** Who did something, as columns. */
export const AuthorColumns = z.strictObject({ byId: Author.shape.id, byName: Author.shape.name });
type AuthorColumns = z.infer<typeof AuthorColumns>;

/** An author as columns. */
export const authorColumns = (author: Author): AuthorColumns => ({ byId: author.id, byName: author.name });

/** The author again. */
export const authorOf = ({ byId, byName }: AuthorColumns): Author => ({ id: byId, name: byName });
