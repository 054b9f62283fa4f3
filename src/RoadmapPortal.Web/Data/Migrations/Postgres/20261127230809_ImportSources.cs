using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RoadmapPortal.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ImportSources : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Choices",
                table: "PendingImports",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ConvertingSince",
                table: "PendingImports",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Failure",
                table: "PendingImports",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Readable",
                table: "PendingImports",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "PendingImports",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Ready");

            migrationBuilder.CreateTable(
                name: "RoadmapSources",
                columns: table => new
                {
                    RoadmapId = table.Column<Guid>(type: "uuid", nullable: false),
                    FileName = table.Column<string>(type: "character varying(260)", maxLength: 260, nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Pointers = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoadmapSources", x => x.RoadmapId);
                    table.ForeignKey(
                        name: "FK_RoadmapSources_Roadmaps_RoadmapId",
                        column: x => x.RoadmapId,
                        principalTable: "Roadmaps",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RoadmapSources");

            migrationBuilder.DropColumn(
                name: "Choices",
                table: "PendingImports");

            migrationBuilder.DropColumn(
                name: "ConvertingSince",
                table: "PendingImports");

            migrationBuilder.DropColumn(
                name: "Failure",
                table: "PendingImports");

            migrationBuilder.DropColumn(
                name: "Readable",
                table: "PendingImports");

            migrationBuilder.DropColumn(
                name: "State",
                table: "PendingImports");
        }
    }
}
