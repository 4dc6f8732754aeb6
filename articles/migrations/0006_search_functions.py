"""PostgreSQL: questions are planned once, tokens are made in less time, and a dump can be restored.

- A function answers a question with all ids in one value. It sets for itself how it is planned, and is planned once a
  connection. Without the settings, a word that stands in nearly all articles makes the planner read the whole table and
  work out every vector anew (15 s at 200,000 articles), or forget which rows of a page it had found.
- Its rows are few pages, always in memory: reading ahead costs more than it saves.
- Pairs are cut out of the whole key at even and at odd places, and those that have a blank or a word in them dropped.
- Functions that an index uses name one another with their schema: a restore, and CREATE INDEX itself from PostgreSQL
  17 on, have an empty search path.
- ANALYZE does not work out thirty thousand vectors for statistics that no plan needs.
"""

from django.db import migrations

TOKENS = """
CREATE OR REPLACE FUNCTION articles_search_tokens(key text, mark text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT array(
        SELECT mark || pair FROM unnest(
            string_to_array(regexp_replace(key || ' ', '..', E'\\\\&\\n', 'g'), E'\\n')
            || string_to_array(regexp_replace(substr(key, 2) || ' ', '..', E'\\\\&\\n', 'g'), E'\\n')
        ) AS pair
        WHERE pair >= '々' COLLATE "C" AND right(pair, 1) >= '々' COLLATE "C"
    ) || array(
        SELECT mark || CASE WHEN run < '々' COLLATE "C" THEN run WHEN is_kept THEN right(run, 1) ELSE '·' || right(run, 1) END
        FROM (
            SELECT run, length(run) = 1 OR (following < '々' COLLATE "C" AND following <> '‖') AS is_kept
            FROM (SELECT string_to_array(key, ' ') AS runs) AS split, unnest(runs, runs[2:]) AS place (run, following)
        ) AS places
        WHERE run <> '' AND (mark <> '' OR run < '々' COLLATE "C" OR is_kept)
    )
$$
"""
VECTOR = """
CREATE OR REPLACE FUNCTION articles_search_vector(title text, body text, byline text, people text, places text)
RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT array_to_tsvector(
        {schema}.articles_search_tokens(body || ' ' || title, '') || {schema}.articles_search_tokens(title, '†')
        || CASE WHEN byline = '' THEN '{{}}' ELSE {schema}.articles_search_tokens(byline, '‡') END
        || CASE WHEN people = '' THEN '{{}}' ELSE {schema}.articles_search_tokens(people, '§') END
        || CASE WHEN places = '' THEN '{{}}' ELSE {schema}.articles_search_tokens(places, '¶') END
    )
$$
"""
FIND = """
CREATE OR REPLACE FUNCTION articles_search_find(wanted tsquery) RETURNS bytea LANGUAGE plpgsql STABLE STRICT
SET enable_seqscan = off SET work_mem = '64MB' SET jit = off
SET effective_io_concurrency = 0 SET plan_cache_mode = force_generic_plan AS $$
BEGIN
    RETURN (
        SELECT string_agg(int8send(article_id), '') FROM articles_searchtext
        WHERE articles_search_vector(title, body, byline, people, places) @@ wanted
    );
END
$$
"""
NO_STATISTICS = "ALTER INDEX articles_search_words ALTER COLUMN 1 SET STATISTICS 0"


def create(apps, schema_editor):
    if schema_editor.connection.vendor != "postgresql":
        return
    with schema_editor.connection.cursor() as cursor:
        cursor.execute("SELECT quote_ident(current_schema())")
        (schema,) = cursor.fetchone()
    for statement in (TOKENS, VECTOR.format(schema=schema), FIND, NO_STATISTICS):
        schema_editor.execute(statement)


def drop(apps, schema_editor):
    """The other functions do what they did."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP FUNCTION articles_search_find")


class Migration(migrations.Migration):

    dependencies = [
        ("articles", "0005_offices_in_full"),
    ]

    operations = [
        migrations.RunPython(create, drop),
    ]
