using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ThermalOccitanie.Data.Migrations.Postgres
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
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CheckedBy",
                table: "Stays",
                type: "character varying(160)",
                maxLength: 160,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "CheckedOn",
                table: "Stays",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MinimumAge",
                table: "Stays",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Offer",
                table: "Stays",
                type: "jsonb",
                nullable: false,
                defaultValue: """{"Inclusions":[],"Variants":[]}""");

            migrationBuilder.AddColumn<DateOnly>(
                name: "PriceUntil",
                table: "Stays",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "Stays",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Published");

            migrationBuilder.AddColumn<DateTime>(
                name: "VisibleFrom",
                table: "Stays",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "VisibleUntil",
                table: "Stays",
                type: "timestamp with time zone",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "BookingPhone",
                table: "Stays");

            migrationBuilder.DropColumn(
                name: "CheckedBy",
                table: "Stays");

            migrationBuilder.DropColumn(
                name: "CheckedOn",
                table: "Stays");

            migrationBuilder.DropColumn(
                name: "MinimumAge",
                table: "Stays");

            migrationBuilder.DropColumn(
                name: "Offer",
                table: "Stays");

            migrationBuilder.DropColumn(
                name: "PriceUntil",
                table: "Stays");

            migrationBuilder.DropColumn(
                name: "State",
                table: "Stays");

            migrationBuilder.DropColumn(
                name: "VisibleFrom",
                table: "Stays");

            migrationBuilder.DropColumn(
                name: "VisibleUntil",
                table: "Stays");
        }
    }
}
