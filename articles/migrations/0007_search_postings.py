"""PostgreSQL: postings, beside GIN, which finds what has changed since they were written.

GIN knows rows by their place, so that each row found is visited for its id, 0.4 microseconds each: 20 ms for a word that
stands in every third of 200,000 articles. Postings are the ids themselves. See articles/search/postings.py.
"""

from importlib import import_module

from django.db import migrations, models

BEFORE = import_module("articles.migrations.0006_search_functions")
# Whose postings are written, and the last article that they know.
BLOCKS = "CREATE TABLE articles_search_block (block integer PRIMARY KEY, last bigint NOT NULL)"
LEAVES = """
CREATE TABLE articles_search_leaf (
    block integer, first text COLLATE "C", names bytea NOT NULL, ids bytea NOT NULL, PRIMARY KEY (block, first)
)
"""
# They do not shrink, and would only have to be unpacked.
STORAGE = "ALTER TABLE articles_search_leaf ALTER names SET STORAGE EXTERNAL, ALTER ids SET STORAGE EXTERNAL"
# What is fresh, and whether anything is.
FRESH = "CREATE INDEX articles_search_fresh ON articles_searchtext (article_id) WHERE NOT has_postings"
# The leaves in which the tokens wanted stand, if they stand anywhere (`*` marks a token that only begins so); the
# articles that have changed since those of their block were written; and the fresh ones that answer each question.
LOOK = """
CREATE FUNCTION articles_search_look(tokens text[], questions text[], OUT leaves bytea, OUT changed bytea, OUT fresh bytea[])
LANGUAGE plpgsql STABLE STRICT
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET work_mem = '64MB' SET jit = off
SET effective_io_concurrency = 0 SET plan_cache_mode = force_generic_plan AS $$
DECLARE question text;
BEGIN
    leaves := (
        SELECT string_agg(
            int2send((place - 1)::smallint) || int4send(block)
            || int4send(octet_length(names)) || int4send(octet_length(ids)) || names || ids, '')
        FROM (
            SELECT place, made.block, leaf.names, leaf.ids
            FROM unnest(tokens) WITH ORDINALITY AS asked (token, place), articles_search_block AS made, LATERAL (
                SELECT names, ids FROM articles_search_leaf AS leaf
                WHERE leaf.block = made.block AND leaf.first <= rtrim(token, '*') COLLATE "C"
                ORDER BY leaf.first DESC LIMIT 1
            ) AS leaf
            UNION ALL
            SELECT place, leaf.block, leaf.names, leaf.ids
            FROM unnest(tokens) WITH ORDINALITY AS asked (token, place), articles_search_block AS made
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
INDEX = """CREATE INDEX articles_search_words ON articles_searchtext
USING gin (articles_search_vector(title, body, byline, people, places)) WITH (gin_pending_list_limit = 256)"""


def create(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        for statement in (BLOCKS, LEAVES, STORAGE, FRESH, LOOK):
            schema_editor.execute(statement)
        schema_editor.execute("DROP FUNCTION articles_search_find")
        replace_index(schema_editor, f"{INDEX} WHERE NOT has_postings")


def drop(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP FUNCTION articles_search_look")
        schema_editor.execute("DROP TABLE articles_search_leaf")
        schema_editor.execute("DROP TABLE articles_search_block")
        schema_editor.execute("DROP INDEX articles_search_fresh")
        schema_editor.execute(BEFORE.FIND)
        replace_index(schema_editor, INDEX)


def replace_index(schema_editor, statement):
    schema_editor.execute("DROP INDEX articles_search_words")
    schema_editor.execute(statement)
    schema_editor.execute(BEFORE.NO_STATISTICS)


class Migration(migrations.Migration):

    dependencies = [
        ("articles", "0006_search_functions"),
    ]

    operations = [
        migrations.AddField(
            model_name="searchtext",
            name="has_postings",
            field=models.BooleanField(default=False, help_text="Its postings are of it as it is.", verbose_name="postings"),
        ),
        migrations.RunPython(create, drop),
    ]
