using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThermalOccitanie.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddRedirects : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Redirects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OldPath = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    NewPath = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    SetBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    EditedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SeedFingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ConcurrencyToken = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Redirects", x => x.Id);
                    table.CheckConstraint("CK_Redirects_NewPath", "\"NewPath\" LIKE '/%' AND \"NewPath\" NOT LIKE '//%'");
                    table.CheckConstraint("CK_Redirects_OldPath", "\"OldPath\" LIKE '/%'");
                });

            migrationBuilder.CreateIndex(
                name: "IX_Redirects_OldPath",
                table: "Redirects",
                column: "OldPath",
                unique: true);

            CatalogueTriggers.AddToSqlite(migrationBuilder, "Redirects");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Redirects");
        }
    }
}
