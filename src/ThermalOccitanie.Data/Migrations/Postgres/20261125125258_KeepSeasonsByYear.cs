using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThermalOccitanie.Data.Migrations.Postgres
{
    /// <summary>The one season of a listing becomes the list of its seasons: what was known until now was told as a fact, so it is confirmed.</summary>
    public partial class KeepSeasonsByYear : Migration
    {
        private static readonly (string Table, string Column)[] Listings = [("Stations", "Listing"), ("ListingRevisions", "Proposed"), ("ListingRevisions", "Before")];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var (table, column) in Listings)
            {
                migrationBuilder.Sql(
                    $$"""
                    UPDATE "{{table}}" SET "{{column}}" = jsonb_set(
                        "{{column}}" #- '{Season,Latest}',
                        '{Season,Items}',
                        CASE jsonb_typeof("{{column}}" #> '{Season,Latest}')
                            WHEN 'object' THEN jsonb_build_array(
                                ("{{column}}" #> '{Season,Latest}')
                                || '{"IsConfirmed": true, "FirstAdmissionOn": null, "LastAdmissionOn": null, "WellnessOpensOn": null, "WellnessClosesOn": null}'::jsonb)
                            ELSE '[]'::jsonb
                        END);
                    """);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var (table, column) in Listings)
            {
                migrationBuilder.Sql(
                    $$"""
                    UPDATE "{{table}}" SET "{{column}}" = jsonb_set(
                        "{{column}}" #- '{Season,Items}',
                        '{Season,Latest}',
                        coalesce(
                            (SELECT jsonb_build_object('Year', season.value -> 'Year', 'OpensOn', season.value -> 'OpensOn', 'ClosesOn', season.value -> 'ClosesOn')
                                FROM jsonb_array_elements("{{column}}" #> '{Season,Items}') WITH ORDINALITY AS season(value, position)
                                WHERE (season.value ->> 'IsConfirmed')::boolean
                                ORDER BY season.position DESC LIMIT 1),
                            'null'::jsonb));
                    """);
            }
        }
    }
}
