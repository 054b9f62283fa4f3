using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RoadmapPortal.Web.Data.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Email",
                table: "Staff",
                type: "TEXT",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SearchText",
                table: "Staff",
                type: "TEXT",
                maxLength: 351,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "PendingImports",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Roadmap");

            migrationBuilder.AddColumn<string>(
                name: "SearchText",
                table: "Organizations",
                type: "TEXT",
                maxLength: 361,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "IsArchived",
                table: "Audiences",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "SearchText",
                table: "Audiences",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "Version",
                table: "Audiences",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.CreateTable(
                name: "DocumentKinds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false, collation: "RU"),
                    SearchText = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IsArchived = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
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
