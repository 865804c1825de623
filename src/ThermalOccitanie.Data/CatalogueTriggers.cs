using Microsoft.EntityFrameworkCore.Migrations;

namespace ThermalOccitanie.Data;

/// <summary>
/// The triggers by which the database itself notes that what visitors read has changed. They catch every writer: the
/// program, a bulk update, a person at the database's own prompt. See ADR 0004.
/// </summary>
internal static class CatalogueTriggers
{
    private static readonly string[] PublishedTables = ["Stations", "Orientations", "Stays"];
    private static readonly string[] Changes = ["INSERT", "UPDATE", "DELETE"];

    /// <summary>SQLite: a trigger a change and table, one row at a time.</summary>
    public static void AddToSqlite(MigrationBuilder migration)
    {
        foreach (var table in PublishedTables)
        {
            AddToSqlite(migration, table);
        }
    }

    /// <summary>For a table that is published later, in the migration that makes it.</summary>
    public static void AddToSqlite(MigrationBuilder migration, string table)
    {
        foreach (var change in Changes)
        {
            migration.Sql($"""
                CREATE TRIGGER "{table}_{change}_moves_catalogue" AFTER {change} ON "{table}"
                BEGIN UPDATE "CatalogueVersions" SET "Number" = "Number" + 1 WHERE "Id" = {CatalogueVersion.OnlyId}; END;
                """);
        }
    }

    public static void RemoveFromSqlite(MigrationBuilder migration)
    {
        foreach (var table in PublishedTables)
        {
            foreach (var change in Changes)
            {
                migration.Sql($"""DROP TRIGGER "{table}_{change}_moves_catalogue";""");
            }
        }
    }

    /// <summary>PostgreSQL: a trigger a table, one statement at a time; listeners hear of it when the change commits.</summary>
    public static void AddToPostgres(MigrationBuilder migration)
    {
        migration.Sql($"""
            CREATE FUNCTION move_catalogue() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                UPDATE "CatalogueVersions" SET "Number" = "Number" + 1 WHERE "Id" = {CatalogueVersion.OnlyId};
                PERFORM pg_notify('{CatalogueVersion.Channel}', '');
                RETURN NULL;
            END $$;
            """);

        foreach (var table in PublishedTables)
        {
            AddToPostgres(migration, table);
        }
    }

    /// <summary>For a table that is published later, in the migration that makes it.</summary>
    public static void AddToPostgres(MigrationBuilder migration, string table) =>
        migration.Sql($"""
            CREATE TRIGGER moves_catalogue AFTER INSERT OR UPDATE OR DELETE ON "{table}"
            FOR EACH STATEMENT EXECUTE FUNCTION move_catalogue();
            """);

    public static void RemoveFromPostgres(MigrationBuilder migration)
    {
        foreach (var table in PublishedTables)
        {
            migration.Sql($"""DROP TRIGGER moves_catalogue ON "{table}";""");
        }

        migration.Sql("DROP FUNCTION move_catalogue();");
    }
}
