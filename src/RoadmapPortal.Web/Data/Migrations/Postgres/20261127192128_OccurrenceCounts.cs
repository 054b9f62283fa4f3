using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RoadmapPortal.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class OccurrenceCounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Occurrences_Counted",
                table: "Occurrences",
                columns: new[] { "RoadmapId", "ActivityKey", "Status", "Due", "WindowFrom", "WindowTo", "ApprovedOn", "IsWithdrawn" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Occurrences_Counted",
                table: "Occurrences");
        }
    }
}
