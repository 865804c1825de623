using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThermalOccitanie.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class WatchPublishedTables : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            CatalogueTriggers.AddToSqlite(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            CatalogueTriggers.RemoveFromSqlite(migrationBuilder);
        }
    }
}
