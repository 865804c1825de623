using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThermalOccitanie.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddWordLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "WordLists",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    EditedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SeedFingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ConcurrencyToken = table.Column<Guid>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WordLists", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_WordLists_Kind_Key",
                table: "WordLists",
                columns: new[] { "Kind", "Key" },
                unique: true);

            CatalogueTriggers.AddToSqlite(migrationBuilder, "WordLists");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "WordLists");
        }
    }
}
