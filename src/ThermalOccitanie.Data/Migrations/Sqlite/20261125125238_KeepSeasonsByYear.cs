using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThermalOccitanie.Data.Migrations.Sqlite
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
                    UPDATE "{{table}}" SET "{{column}}" = json_remove(
                        json_set("{{column}}", '$.Season.Items', json(
                            CASE json_type("{{column}}", '$.Season.Latest')
                                WHEN 'object' THEN json_array(json_set(
                                    json_extract("{{column}}", '$.Season.Latest'),
                                    '$.IsConfirmed', json('true'),
                                    '$.FirstAdmissionOn', NULL,
                                    '$.LastAdmissionOn', NULL,
                                    '$.WellnessOpensOn', NULL,
                                    '$.WellnessClosesOn', NULL))
                                ELSE '[]'
                            END)),
                        '$.Season.Latest');
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
                    UPDATE "{{table}}" SET "{{column}}" = json_remove(
                        json_set("{{column}}", '$.Season.Latest', json(coalesce(
                            (SELECT json_object('Year', season.value ->> '$.Year', 'OpensOn', season.value ->> '$.OpensOn', 'ClosesOn', season.value ->> '$.ClosesOn')
                                FROM json_each("{{column}}", '$.Season.Items') AS season
                                WHERE season.value ->> '$.IsConfirmed'
                                ORDER BY season.key DESC LIMIT 1),
                            'null'))),
                        '$.Season.Items');
                    """);
            }
        }
    }
}
