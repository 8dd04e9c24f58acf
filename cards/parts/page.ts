/** A page of rows. */
interface Page<Row> {
  part: readonly Row[];
  /** From 1. */
  page: number;
  pages: number;
}

/** The rows of a page; a page that is not there is the first or the last. */
export const pageOf = <Row>(rows: readonly Row[], wanted: number, size: number): Page<Row> => {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const page = Math.min(Math.max(1, wanted), pages);
  return { part: rows.slice((page - 1) * size, page * size), page, pages };
};
