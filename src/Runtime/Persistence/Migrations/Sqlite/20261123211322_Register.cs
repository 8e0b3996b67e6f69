using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LongAn.Runtime.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Register : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Contact",
                table: "dossiers",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Delivery",
                table: "dossiers",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Financial",
                table: "dossiers",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Punctuality",
                table: "dossiers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ReturnMode",
                table: "dossiers",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "participants",
                columns: table => new
                {
                    DossierId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyCode = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_participants", x => new { x.AgencyCode, x.DossierId });
                });

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_AgencyCode_ReceivedAt",
                table: "dossiers",
                columns: new[] { "AgencyCode", "ReceivedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_participants_DossierId",
                table: "participants",
                column: "DossierId");

            // Agencies that have a step of another's dossier now find it; what was done before is found after the dossier's next event.
            migrationBuilder.Sql(
                """
                INSERT INTO "participants" ("AgencyCode", "DossierId")
                SELECT DISTINCT w."AgencyCode", w."DossierId" FROM "work_items" w JOIN "dossiers" d ON d."Id" = w."DossierId" WHERE w."AgencyCode" <> d."AgencyCode"
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "participants");

            migrationBuilder.DropIndex(
                name: "IX_dossiers_AgencyCode_ReceivedAt",
                table: "dossiers");

            migrationBuilder.DropColumn(
                name: "Contact",
                table: "dossiers");

            migrationBuilder.DropColumn(
                name: "Delivery",
                table: "dossiers");

            migrationBuilder.DropColumn(
                name: "Financial",
                table: "dossiers");

            migrationBuilder.DropColumn(
                name: "Punctuality",
                table: "dossiers");

            migrationBuilder.DropColumn(
                name: "ReturnMode",
                table: "dossiers");
        }
    }
}
