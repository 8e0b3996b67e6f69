using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LongAn.Runtime.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class WaitsAndAppointments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_events_DossierId_ActorId_CommandId",
                table: "events");

            migrationBuilder.CreateTable(
                name: "appointments",
                columns: table => new
                {
                    DossierId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgencyCode = table.Column<string>(type: "TEXT", nullable: false),
                    Slot = table.Column<long>(type: "INTEGER", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_appointments", x => x.DossierId);
                });

            migrationBuilder.CreateTable(
                name: "waits",
                columns: table => new
                {
                    DossierId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    AgencyCode = table.Column<string>(type: "TEXT", nullable: false),
                    CorrelationHash = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_waits", x => new { x.DossierId, x.Key });
                });

            migrationBuilder.CreateIndex(
                name: "IX_events_CommandId_ActorId_DossierId",
                table: "events",
                columns: new[] { "CommandId", "ActorId", "DossierId" },
                unique: true,
                filter: "\"CommandId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_appointments_AgencyCode_Slot_Place",
                table: "appointments",
                columns: new[] { "AgencyCode", "Slot", "Place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_waits_Kind_Name_CorrelationHash",
                table: "waits",
                columns: new[] { "Kind", "Name", "CorrelationHash" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "appointments");

            migrationBuilder.DropTable(
                name: "waits");

            migrationBuilder.DropIndex(
                name: "IX_events_CommandId_ActorId_DossierId",
                table: "events");

            migrationBuilder.CreateIndex(
                name: "IX_events_DossierId_ActorId_CommandId",
                table: "events",
                columns: new[] { "DossierId", "ActorId", "CommandId" },
                unique: true,
                filter: "\"CommandId\" IS NOT NULL");
        }
    }
}
