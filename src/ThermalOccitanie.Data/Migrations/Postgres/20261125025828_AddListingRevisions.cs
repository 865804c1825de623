using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThermalOccitanie.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AddListingRevisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ListingRevisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    StationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Section = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AuthorId = table.Column<Guid>(type: "uuid", nullable: false),
                    AuthorName = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedByName = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: true),
                    ReturnReason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    CorrectsId = table.Column<Guid>(type: "uuid", nullable: true),
                    RestoresId = table.Column<Guid>(type: "uuid", nullable: true),
                    IsThirdParty = table.Column<bool>(type: "boolean", nullable: false),
                    IsPublishedAtOnce = table.Column<bool>(type: "boolean", nullable: false),
                    SampledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SampledBy = table.Column<Guid>(type: "uuid", nullable: true),
                    ConcurrencyToken = table.Column<Guid>(type: "uuid", nullable: false),
                    Before = table.Column<string>(type: "jsonb", nullable: false),
                    Proposed = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ListingRevisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ListingRevisions_ListingRevisions_CorrectsId",
                        column: x => x.CorrectsId,
                        principalTable: "ListingRevisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ListingRevisions_ListingRevisions_RestoresId",
                        column: x => x.RestoresId,
                        principalTable: "ListingRevisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ListingRevisions_Stations_StationId",
                        column: x => x.StationId,
                        principalTable: "Stations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ListingRules",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    ConcurrencyToken = table.Column<Guid>(type: "uuid", nullable: false),
                    Sections = table.Column<string>(type: "jsonb", nullable: false),
                    Weights = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ListingRules", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ListingRevisions_CorrectsId",
                table: "ListingRevisions",
                column: "CorrectsId");

            migrationBuilder.CreateIndex(
                name: "IX_ListingRevisions_RestoresId",
                table: "ListingRevisions",
                column: "RestoresId");

            migrationBuilder.CreateIndex(
                name: "IX_ListingRevisions_State_SubmittedAt",
                table: "ListingRevisions",
                columns: new[] { "State", "SubmittedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ListingRevisions_StationId_DecidedAt",
                table: "ListingRevisions",
                columns: new[] { "StationId", "DecidedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ListingRevisions_StationId_Section",
                table: "ListingRevisions",
                columns: new[] { "StationId", "Section" },
                unique: true,
                filter: "\"State\" IN ('Draft', 'Submitted', 'Returned')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ListingRevisions");

            migrationBuilder.DropTable(
                name: "ListingRules");
        }
    }
}
