using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RoadmapPortal.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class WorkingTexts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Text",
                table: "Revisions",
                type: "text",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Addressees",
                table: "Activities",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "text");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Text",
                table: "Revisions");

            migrationBuilder.AlterColumn<string>(
                name: "Addressees",
                table: "Activities",
                type: "text",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true);
        }
    }
}
