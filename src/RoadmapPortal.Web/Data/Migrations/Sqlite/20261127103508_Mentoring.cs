using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace RoadmapPortal.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Mentoring : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "MentoringForms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false, collation: "RU"),
                    HasMinorMentees = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsArchived = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MentoringForms", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Mentorships",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganizationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FormId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Mode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    MentorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OutsideMentor = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    MinorMentees = table.Column<string>(type: "TEXT", nullable: false),
                    CuratorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Content = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Payment = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Papers = table.Column<string>(type: "TEXT", nullable: false),
                    SearchText = table.Column<string>(type: "TEXT", maxLength: 241, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    NoticeOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    IsArchived = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mentorships", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Mentorships_MentoringForms_FormId",
                        column: x => x.FormId,
                        principalTable: "MentoringForms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Mentorships_Organizations_OrganizationId",
                        column: x => x.OrganizationId,
                        principalTable: "Organizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Mentorships_Staff_CuratorId",
                        column: x => x.CuratorId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Mentorships_Staff_MentorId",
                        column: x => x.MentorId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Mentees",
                columns: table => new
                {
                    MentorshipId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StaffId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mentees", x => new { x.MentorshipId, x.StaffId });
                    table.ForeignKey(
                        name: "FK_Mentees_Mentorships_MentorshipId",
                        column: x => x.MentorshipId,
                        principalTable: "Mentorships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Mentees_Staff_StaffId",
                        column: x => x.StaffId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "MentoringForms",
                columns: new[] { "Id", "HasMinorMentees", "IsArchived", "Name", "Version" },
                values: new object[,]
                {
                    { new Guid("6d656e74-6f72-7000-8000-000000000001"), false, false, "педагог – педагог", new Guid("6d656e74-6f72-7000-8000-000000000001") },
                    { new Guid("6d656e74-6f72-7000-8000-000000000002"), false, false, "учитель – учитель", new Guid("6d656e74-6f72-7000-8000-000000000002") },
                    { new Guid("6d656e74-6f72-7000-8000-000000000003"), false, false, "руководитель образовательной организации – педагог", new Guid("6d656e74-6f72-7000-8000-000000000003") },
                    { new Guid("6d656e74-6f72-7000-8000-000000000004"), false, false, "педагог вуза (колледжа) – молодой педагог", new Guid("6d656e74-6f72-7000-8000-000000000004") },
                    { new Guid("6d656e74-6f72-7000-8000-000000000005"), false, false, "социальный партнёр – педагог", new Guid("6d656e74-6f72-7000-8000-000000000005") },
                    { new Guid("6d656e74-6f72-7000-8000-000000000006"), true, false, "ученик – ученик", new Guid("6d656e74-6f72-7000-8000-000000000006") },
                    { new Guid("6d656e74-6f72-7000-8000-000000000007"), true, false, "студент – ученик", new Guid("6d656e74-6f72-7000-8000-000000000007") },
                    { new Guid("6d656e74-6f72-7000-8000-000000000008"), true, false, "работодатель – ученик", new Guid("6d656e74-6f72-7000-8000-000000000008") },
                    { new Guid("6d656e74-6f72-7000-8000-000000000009"), true, false, "работодатель – студент", new Guid("6d656e74-6f72-7000-8000-000000000009") }
                });

            migrationBuilder.CreateIndex(
                name: "IX_Mentees_StaffId",
                table: "Mentees",
                column: "StaffId");

            migrationBuilder.CreateIndex(
                name: "IX_MentoringForms_Name",
                table: "MentoringForms",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Mentorships_CuratorId",
                table: "Mentorships",
                column: "CuratorId");

            migrationBuilder.CreateIndex(
                name: "IX_Mentorships_FormId",
                table: "Mentorships",
                column: "FormId");

            migrationBuilder.CreateIndex(
                name: "IX_Mentorships_MentorId",
                table: "Mentorships",
                column: "MentorId");

            migrationBuilder.CreateIndex(
                name: "IX_Mentorships_OrganizationId",
                table: "Mentorships",
                column: "OrganizationId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Mentees");

            migrationBuilder.DropTable(
                name: "Mentorships");

            migrationBuilder.DropTable(
                name: "MentoringForms");
        }
    }
}
