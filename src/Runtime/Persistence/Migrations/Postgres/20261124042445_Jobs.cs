using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LongAn.Runtime.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Jobs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "jobs",
                columns: table => new
                {
                    DossierId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Target = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    ElementKey = table.Column<long>(type: "bigint", nullable: true),
                    AskedAt = table.Column<long>(type: "bigint", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    NextAttemptAt = table.Column<long>(type: "bigint", nullable: true),
                    GivenUpAt = table.Column<long>(type: "bigint", nullable: true),
                    Failure = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_jobs", x => new { x.DossierId, x.Sequence });
                });

            migrationBuilder.CreateIndex(
                name: "IX_jobs_GivenUpAt",
                table: "jobs",
                column: "GivenUpAt");

            migrationBuilder.CreateIndex(
                name: "IX_jobs_NextAttemptAt_Target",
                table: "jobs",
                columns: new[] { "NextAttemptAt", "Target" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "jobs");
        }
    }
}
