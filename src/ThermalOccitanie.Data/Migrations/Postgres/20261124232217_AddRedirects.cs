using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThermalOccitanie.Data.Migrations.Postgres
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OldPath = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    NewPath = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    SetBy = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    EditedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SeedFingerprint = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    ConcurrencyToken = table.Column<Guid>(type: "uuid", nullable: false)
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

            CatalogueTriggers.AddToPostgres(migrationBuilder, "Redirects");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Redirects");
        }
    }
}
