using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThermalOccitanie.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddShortLinksAndAudience : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "PageViewTotals",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Template = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Site = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Count = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PageViewTotals", x => new { x.Day, x.Template, x.Subject, x.Language, x.Site, x.Kind });
                });

            migrationBuilder.CreateTable(
                name: "ShortLinks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TypedCode = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    ScannedCode = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    StationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Target = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedBy = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    NextTarget = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ConcurrencyToken = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShortLinks", x => x.Id);
                    table.CheckConstraint("CK_ShortLinks_NextTarget", "\"NextTarget\" LIKE '/%' AND \"NextTarget\" NOT LIKE '//%'");
                    table.CheckConstraint("CK_ShortLinks_Target", "\"Target\" LIKE '/%' AND \"Target\" NOT LIKE '//%'");
                    table.ForeignKey(
                        name: "FK_ShortLinks_Stations_StationId",
                        column: x => x.StationId,
                        principalTable: "Stations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ShortLinkTotals",
                columns: table => new
                {
                    LinkId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Way = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Count = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShortLinkTotals", x => new { x.LinkId, x.Day, x.Way, x.Kind });
                    table.ForeignKey(
                        name: "FK_ShortLinkTotals_ShortLinks_LinkId",
                        column: x => x.LinkId,
                        principalTable: "ShortLinks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ShortLinks_ScannedCode",
                table: "ShortLinks",
                column: "ScannedCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ShortLinks_StationId",
                table: "ShortLinks",
                column: "StationId");

            migrationBuilder.CreateIndex(
                name: "IX_ShortLinks_TypedCode",
                table: "ShortLinks",
                column: "TypedCode",
                unique: true);

            CatalogueTriggers.AddToSqlite(migrationBuilder, "ShortLinks");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PageViewTotals");

            migrationBuilder.DropTable(
                name: "ShortLinkTotals");

            migrationBuilder.DropTable(
                name: "ShortLinks");
        }
    }
}
