"""The search rows, and the full-text index of the database in use."""

import django.db.models.deletion
from django.db import migrations, models


# SQLite: postings only. "ascii" splits at blanks and leaves every other letter as it is.
FTS5 = """
CREATE VIRTUAL TABLE articles_search_words USING fts5(words, content='', columnsize=0, tokenize='ascii')
"""

# PostgreSQL: the stream of articles/search/tokens.py, as a vector without positions. Letters from U+3005 on go in pairs.
TOKENS = """
CREATE FUNCTION articles_search_tokens(key text, mark text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT array(
        SELECT mark || CASE WHEN next >= '\u3005' THEN letter || next WHEN is_kept THEN letter ELSE '\u00b7' || letter END
        FROM (
            SELECT letter, next, NOT previous >= '\u3005' OR (after < '\u3005' AND after <> '\u2016') AS is_kept
            FROM (SELECT string_to_array(key COLLATE "C", NULL) AS letters) AS spelt,
                unnest(letters, letters[2:], letters[3:], array_prepend(' ', letters)) AS place (letter, next, after, previous)
            WHERE letter >= '\u3005'
        ) AS places
        WHERE next >= '\u3005' OR is_kept OR mark <> ''
    ) || array(
        SELECT mark || word FROM unnest(string_to_array(key COLLATE "C", ' ')) AS word WHERE word <> '' AND word < '\u3005'
    )
$$
"""
VECTOR = """
CREATE FUNCTION articles_search_vector(title text, body text, byline text, people text, places text) RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT array_to_tsvector(
        articles_search_tokens(body || ' ' || title, '') || articles_search_tokens(title, '\u2020')
        || CASE WHEN byline = '' THEN '{}' ELSE articles_search_tokens(byline, '\u2021') END
        || CASE WHEN people = '' THEN '{}' ELSE articles_search_tokens(people, '\u00a7') END
        || CASE WHEN places = '' THEN '{}' ELSE articles_search_tokens(places, '\u00b6') END
    )
$$
"""
# A common word visits very many rows, so the rows must be short: the keys stand apart from them, in TOAST. PostgreSQL
# moves out only what stands in rows above 2 kB; the filling makes every row as long, and shrinks to nothing itself.
# The pending list is read through for each question; kept short, it costs 0.2 ms instead of 4.
POSTGRESQL = [
    TOKENS,
    VECTOR,
    "ALTER TABLE articles_searchtext SET (toast_tuple_target = 128)",
    "ALTER TABLE articles_searchtext ADD COLUMN filling text NOT NULL DEFAULT repeat('x', 2100)",
    """CREATE INDEX articles_search_words ON articles_searchtext
    USING gin (articles_search_vector(title, body, byline, people, places)) WITH (gin_pending_list_limit = 256)""",
]
STATEMENTS = {"sqlite": [FTS5], "postgresql": POSTGRESQL}
REVERSE = {
    "sqlite": ["DROP TABLE articles_search_words"],
    "postgresql": [
        "DROP INDEX articles_search_words",
        "DROP FUNCTION articles_search_vector",
        "DROP FUNCTION articles_search_tokens",
    ],
}


def create(apps, schema_editor):
    for statement in STATEMENTS[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def drop(apps, schema_editor):
    for statement in REVERSE[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='SearchChange',
            fields=[
                ('number', models.BigIntegerField(primary_key=True, serialize=False, verbose_name='number')),
            ],
            options={
                'verbose_name': 'change of the search index',
                'verbose_name_plural': 'changes of the search index',
            },
        ),
        migrations.CreateModel(
            name='SearchRow',
            fields=[
                ('article', models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, primary_key=True, related_name='search_row', serialize=False, to='articles.article', verbose_name='article')),
                ('day', models.PositiveIntegerField(default=0, help_text='As counted by date.toordinal; 0: unknown.', verbose_name='day')),
                ('newspaper_id', models.BigIntegerField(verbose_name='newspaper')),
                ('kind', models.CharField(max_length=12, verbose_name='kind')),
                ('state', models.CharField(max_length=9, verbose_name='state')),
                ('is_checked', models.BooleanField(default=False, verbose_name='checked')),
                ('people', models.BinaryField(default=b'', verbose_name='people')),
                ('bylines', models.BinaryField(default=b'', verbose_name='people of the byline')),
                ('places', models.BinaryField(default=b'', verbose_name='places')),
                ('ends', models.TextField(blank=True, help_text='No token begins with them.', verbose_name='letters that only end runs')),
                ('version', models.CharField(max_length=20, verbose_name='version of the keys')),
                ('change', models.BigIntegerField(db_index=True, verbose_name='number of the change')),
            ],
            options={
                'verbose_name': 'search row',
                'verbose_name_plural': 'search rows',
            },
        ),
        migrations.CreateModel(
            name='SearchText',
            fields=[
                ('article_id', models.BigIntegerField(primary_key=True, serialize=False, verbose_name='article')),
                ('title', models.TextField(blank=True, verbose_name='title')),
                ('body', models.TextField(blank=True, verbose_name='body')),
                ('byline', models.TextField(blank=True, verbose_name='names in the byline')),
                ('people', models.TextField(blank=True, verbose_name='names of people')),
                ('places', models.TextField(blank=True, verbose_name='names of places')),
            ],
            options={
                'verbose_name': 'search text',
                'verbose_name_plural': 'search texts',
            },
        ),
        migrations.RunPython(create, drop),
    ]
