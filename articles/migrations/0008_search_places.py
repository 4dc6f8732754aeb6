"""PostgreSQL's postings say where a token stands, so that no phrase has to be looked up in the texts and none is read to
count its words; and how long a text is stands in its search row.

Postings written before are thrown away: all articles are found by GIN until an import or `rebuild_index` writes new ones.
"""

from importlib import import_module

from django.db import migrations, models

BEFORE = import_module("articles.migrations.0007_search_postings")
SIZES = {
    "sqlite": "length(CAST(body AS BLOB))",
    "postgresql": "octet_length(body)",
}
SET_SIZES = """
UPDATE articles_searchrow SET size = coalesce(
    (SELECT {size} FROM articles_searchtext AS text WHERE text.article_id = articles_searchrow.article_id), 0)
"""
FORGET = (
    "TRUNCATE articles_search_leaf, articles_search_block",
    "DROP INDEX articles_search_words",
    "UPDATE articles_searchtext SET has_postings = false WHERE has_postings",
    f"{BEFORE.INDEX} WHERE NOT has_postings",
    BEFORE.BEFORE.NO_STATISTICS,
)
PLACES = "ALTER TABLE articles_search_leaf ADD places bytea NOT NULL, ALTER places SET STORAGE EXTERNAL"
NO_PLACES = "ALTER TABLE articles_search_leaf DROP places"
# As before, with the places of those leaves whose ids are not longer than is asked for each token (-1: of none).
LOOK = """
CREATE FUNCTION articles_search_look(
    tokens text[], reaches integer[], questions text[], OUT leaves bytea, OUT changed bytea, OUT fresh bytea[])
LANGUAGE plpgsql STABLE STRICT
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET work_mem = '64MB' SET jit = off
SET effective_io_concurrency = 0 SET plan_cache_mode = force_generic_plan AS $$
DECLARE question text;
BEGIN
    leaves := (
        SELECT string_agg(
            int2send((number - 1)::smallint) || int4send(block) || int4send(octet_length(names))
            || int4send(octet_length(ids)) || int4send(octet_length(sent)) || names || ids || sent, '')
        FROM (
            SELECT number, made.block, leaf.names, leaf.ids,
                CASE WHEN octet_length(leaf.ids) <= reach THEN leaf.places ELSE '' END AS sent
            FROM unnest(tokens, reaches) WITH ORDINALITY AS asked (token, reach, number),
            articles_search_block AS made, LATERAL (
                SELECT names, ids, places FROM articles_search_leaf AS leaf
                WHERE leaf.block = made.block AND leaf.first <= rtrim(token, '*') COLLATE "C"
                ORDER BY leaf.first DESC LIMIT 1
            ) AS leaf
            UNION ALL
            SELECT number, leaf.block, leaf.names, leaf.ids,
                CASE WHEN octet_length(leaf.ids) <= reach THEN leaf.places ELSE '' END
            FROM unnest(tokens, reaches) WITH ORDINALITY AS asked (token, reach, number), articles_search_block AS made
            JOIN articles_search_leaf AS leaf USING (block)
            WHERE right(token, 1) = '*' AND leaf.first > rtrim(token, '*') COLLATE "C"
            AND leaf.first < (rtrim(token, '*') || U&'\\+10FFFF') COLLATE "C"
        ) AS found
    );
    IF EXISTS (SELECT FROM articles_searchtext WHERE NOT has_postings) THEN
        changed := (
            SELECT string_agg(int8send(article_id), '') FROM articles_search_block AS made
            JOIN articles_searchtext ON NOT has_postings AND article_id BETWEEN made.block::bigint * 65536 AND made.last
        );
        FOREACH question IN ARRAY questions LOOP
            fresh := array_append(fresh, (
                SELECT string_agg(int8send(article_id), '') FROM articles_searchtext WHERE NOT has_postings
                AND articles_search_vector(title, body, byline, people, places) @@ question::tsquery
            ));
        END LOOP;
    END IF;
END
$$
"""
DROP_BEFORE = "DROP FUNCTION articles_search_look(text[], text[])"
DROP = "DROP FUNCTION articles_search_look(text[], integer[], text[])"


def create(apps, schema_editor):
    vendor = schema_editor.connection.vendor
    schema_editor.execute(SET_SIZES.format(size=SIZES[vendor]))
    if vendor == "postgresql":
        for statement in (*FORGET, PLACES, DROP_BEFORE, LOOK):
            schema_editor.execute(statement)


def drop(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        for statement in (*FORGET, NO_PLACES, DROP, BEFORE.LOOK):
            schema_editor.execute(statement)


class Migration(migrations.Migration):

    dependencies = [
        ("articles", "0007_search_postings"),
    ]

    operations = [
        migrations.AddField(
            model_name="searchrow",
            name="size",
            field=models.PositiveIntegerField(
                default=0, help_text="Of the text's key without the title, in bytes.", verbose_name="size"
            ),
        ),
        migrations.RunPython(create, drop),
    ]
