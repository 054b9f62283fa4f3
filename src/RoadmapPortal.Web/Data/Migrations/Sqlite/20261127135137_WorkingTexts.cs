using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RoadmapPortal.Web.Data.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ChosenAddressees",
                table: "Activities",
                type: "TEXT",
                nullable: true);

            // Whether an earlier row's addressees were chosen or proposed nobody knows any more: they stay as they are.
            migrationBuilder.Sql("UPDATE \"Activities\" SET \"ChosenAddressees\" = \"Addressees\";");

            // EF would build the whole table anew, outside a transaction; SQLite itself drops a column within one.
            migrationBuilder.Sql("ALTER TABLE \"Activities\" DROP COLUMN \"Addressees\";");
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
                type: "TEXT",
                nullable: false,
                defaultValue: "{\"mode\":\"Centre\",\"kinds\":[],\"organizationIds\":[]}");

            migrationBuilder.Sql("UPDATE \"Activities\" SET \"Addressees\" = \"ChosenAddressees\" WHERE \"ChosenAddressees\" IS NOT NULL;");

            // EF would build the whole table anew, outside a transaction; SQLite itself drops a column within one.
            migrationBuilder.Sql("ALTER TABLE \"Activities\" DROP COLUMN \"ChosenAddressees\";");
        }
    }
}
