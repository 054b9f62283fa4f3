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

            migrationBuilder.AddColumn<string>(
                name: "ChosenAddressees",
                table: "Activities",
                type: "text",
                nullable: true);

            // Whether an earlier row's addressees were chosen or proposed nobody knows any more: they stay as they are.
            migrationBuilder.Sql("UPDATE \"Activities\" SET \"ChosenAddressees\" = \"Addressees\";");

            migrationBuilder.DropColumn(
                name: "Addressees",
                table: "Activities");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Text",
                table: "Revisions");

            migrationBuilder.AddColumn<string>(
                name: "Addressees",
                table: "Activities",
                type: "text",
                nullable: false,
                defaultValue: "{\"mode\":\"Centre\",\"kinds\":[],\"organizationIds\":[]}");

            migrationBuilder.Sql("UPDATE \"Activities\" SET \"Addressees\" = \"ChosenAddressees\" WHERE \"ChosenAddressees\" IS NOT NULL;");

            migrationBuilder.DropColumn(
                name: "ChosenAddressees",
                table: "Activities");
        }
    }
}
