using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThermalOccitanie.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddStayEditing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "BookingPhone",
                table: "Stays",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CheckedBy",
                table: "Stays",
                type: "TEXT",
                maxLength: 160,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "CheckedOn",
                table: "Stays",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MinimumAge",
                table: "Stays",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Offer",
                table: "Stays",
                type: "TEXT",
                nullable: false,
                defaultValue: """{"Inclusions":[],"Variants":[]}""");

            migrationBuilder.AddColumn<DateOnly>(
                name: "PriceUntil",
                table: "Stays",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "Stays",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Published");

            migrationBuilder.AddColumn<DateTime>(
                name: "VisibleFrom",
                table: "Stays",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "VisibleUntil",
                table: "Stays",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // Not DropColumn, which makes the table anew and loses its triggers.
            foreach (var column in new[] { "BookingPhone", "CheckedBy", "CheckedOn", "MinimumAge", "Offer", "PriceUntil", "State", "VisibleFrom", "VisibleUntil" })
            {
                migrationBuilder.Sql($"""ALTER TABLE "Stays" DROP COLUMN "{column}";""");
            }
        }
    }
}
