import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { day, dayNumber, longerThanCutoff } from '../../../core/calendar/day';
import { NO_END, type Register } from '../../../core/register/register';
import { type Asked, type Figures, MONTHS, rounded, TOTAL, YEAR } from './rows';

const FROM = dayNumber(YEAR.from);
const TO = dayNumber(YEAR.to);

/** An in-memory table of the same rows, two threads. Codes and day numbers are whole numbers, which suits it best. */
export const openDuckDb = async (r: Register): Promise<DuckDBConnection> => {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const db = await instance.connect();
  await db.run(
    'CREATE TABLE p (customer UINTEGER, intervention UTINYINT, provider USMALLINT, first INTEGER, last INTEGER, reached BOOLEAN)',
  );
  const rows = await db.createAppender('p');
  for (let i = 0; i < r.size; i += 1) {
    rows.appendUInteger(r.customer[i]!);
    rows.appendUTinyInt(r.intervention[i]!);
    rows.appendUSmallInt(r.provider[i]!);
    rows.appendInteger(r.start[i]!);
    if (r.end[i] === NO_END) rows.appendNull();
    else rows.appendInteger(r.end[i]!);
    rows.appendBoolean(r.endReason[i]! < 3); // the first three of the catalogue are self-sufficiency
    rows.endRow();
  }
  rows.closeSync();
  return db;
};

const spells = ({ by, provider }: Asked, r: Register): string => `
  SELECT ${by} AS g, customer, first, least(coalesce(last, ${TO}), ${TO}) - first AS t,
    CASE WHEN last <= ${TO} THEN (CASE WHEN reached THEN 0 ELSE 1 END) ELSE 2 END AS c
  FROM p WHERE first <= ${TO} AND (last >= ${FROM} OR last IS NULL)
  ${provider === undefined ? '' : `AND provider IN (${provider.map((name) => r.providers.indexOf(name)).join(',')})`}`;

const LONG = MONTHS.map((m) => TO - dayNumber(longerThanCutoff(day(YEAR.to), m)));

const counts = `count(*)::INT, count(*) FILTER (first >= ${FROM})::INT, count(*) FILTER (c < 2)::INT,
  count(*) FILTER (c = 0)::INT, (sum(t) FILTER (c = 0))::DOUBLE, count(*) FILTER (c = 2)::INT,
  ${LONG.map((days) => `count(*) FILTER (c = 2 AND t >= ${days})::INT`).join(', ')}`;

/** Everything in SQL: groups and total by grouping sets, the median by window functions. */
const inSql = (asked: Asked, r: Register): string[] => [
  `WITH s AS (${spells(asked, r)})
   SELECT g::INT, count(DISTINCT customer)::INT, ${counts} FROM s GROUP BY GROUPING SETS ((g), ())`,
  `WITH s AS (${spells(asked, r)}),
   d AS (SELECT g, t, count(*) FILTER (c = 0) AS events, count(*) AS n FROM s GROUP BY GROUPING SETS ((g, t), (t))),
   k AS (SELECT g, t, events, sum(n) OVER (PARTITION BY g ORDER BY t DESC) AS risk FROM d),
   x AS (SELECT g, t, product(1 - events / risk) OVER (PARTITION BY g ORDER BY t) AS surviving FROM k WHERE events > 0)
   SELECT g::INT, min(t)::INT FROM x WHERE surviving <= 0.5 + 1e-12 GROUP BY g`,
];

/** The same with people counted by a first aggregation instead of count(DISTINCT). */
const distinctFirst = (asked: Asked, r: Register): string[] => [
  `WITH s AS (${spells(asked, r)}),
   people AS (SELECT g, count(*)::INT AS people FROM (SELECT DISTINCT g, customer FROM s) GROUP BY g
     UNION ALL SELECT NULL, count(*)::INT FROM (SELECT DISTINCT customer FROM s)),
   figures AS (SELECT g, ${counts} FROM s GROUP BY GROUPING SETS ((g), ()))
   SELECT figures.g::INT, people, figures.* EXCLUDE (g) FROM figures JOIN people ON people.g IS NOT DISTINCT FROM figures.g`,
  inSql(asked, r)[1]!,
];

export const VARIANTS = { inSql, distinctFirst };

type Answer = (number | null)[][];

/** All figures of a question: what is timed. */
export const duckDbAnswers = async (db: DuckDBConnection, queries: readonly string[]): Promise<Answer[]> => {
  const answers: Answer[] = [];
  for (const sql of queries) answers.push((await (await db.runAndReadAll(sql)).getRows()) as Answer);
  return answers;
};

export const duckDbFigures = ([figures = [], medians = []]: Answer[], { by }: Asked, r: Register): Figures => {
  const names = by === 'intervention' ? r.interventions : r.providers;
  const median = new Map(medians.map(([g, t]) => [g, t ?? null]));
  return Object.fromEntries(
    figures.map(([g, people, n, starts, endings, reached, days, active, ...long]) => [
      g === null || g === undefined ? TOTAL : names[g]!,
      [
        people!,
        n!,
        starts!,
        endings!,
        reached!,
        rounded(reached === 0 ? null : days! / reached!),
        median.get(g!) ?? null,
        active!,
        ...(long as number[]),
      ],
    ]),
  );
};
