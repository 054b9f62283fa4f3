using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RoadmapPortal.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Directories : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "ConsentOn",
                table: "Staff",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Email",
                table: "Staff",
                type: "character varying(256)",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SearchText",
                table: "Staff",
                type: "character varying(351)",
                maxLength: 351,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "PendingImports",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Roadmap");

            migrationBuilder.AddColumn<string>(
                name: "SearchText",
                table: "Organizations",
                type: "character varying(361)",
                maxLength: 361,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "IsArchived",
                table: "Audiences",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "SearchText",
                table: "Audiences",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "Version",
                table: "Audiences",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.CreateTable(
                name: "DocumentKinds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "RU"),
                    SearchText = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    IsArchived = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentKinds", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DocumentKinds_Name",
                table: "DocumentKinds",
                column: "Name",
                unique: true);

            migrationBuilder.FillSearchText("Organizations", "Name", "ShortName");
            migrationBuilder.FillSearchText("Staff", "FullName", "Post");
            migrationBuilder.FillSearchText("Audiences", "Name");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DocumentKinds");

            migrationBuilder.DropColumn(
                name: "ConsentOn",
                table: "Staff");

            migrationBuilder.DropColumn(
                name: "Email",
                table: "Staff");

            migrationBuilder.DropColumn(
                name: "SearchText",
                table: "Staff");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "PendingImports");

            migrationBuilder.DropColumn(
                name: "SearchText",
                table: "Organizations");

            migrationBuilder.DropColumn(
                name: "IsArchived",
                table: "Audiences");

            migrationBuilder.DropColumn(
                name: "SearchText",
                table: "Audiences");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Audiences");
        }
    }
}
