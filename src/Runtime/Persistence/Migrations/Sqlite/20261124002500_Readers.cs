using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LongAn.Runtime.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Readers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "journal_readers",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Stamp = table.Column<long>(type: "INTEGER", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal_readers", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "reader_gaps",
                columns: table => new
                {
                    Reader = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DossierId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reader_gaps", x => new { x.Reader, x.DossierId, x.Sequence });
                });

            // The notices go on where they were; what they passed over stays told.
            migrationBuilder.Sql("""INSERT INTO "journal_readers" ("Name", "Stamp", "Place") SELECT 'notices', "Stamp", "Place" FROM "mail_position";""");
            migrationBuilder.Sql(
                """
                INSERT INTO "reader_gaps" ("Reader", "DossierId", "Sequence", "Reason", "At")
                SELECT 'notices', "DossierId", "Sequence", 'unreadable', 0 FROM "mails" WHERE "Attempts" = 0 AND "NextAttemptAt" IS NULL AND "SentAt" IS NULL;
                """);
            migrationBuilder.Sql("""DELETE FROM "mails" WHERE "Attempts" = 0 AND "NextAttemptAt" IS NULL AND "SentAt" IS NULL;""");
            migrationBuilder.DropTable(name: "mail_position");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "journal_readers");

            migrationBuilder.DropTable(
                name: "reader_gaps");

            migrationBuilder.CreateTable(
                name: "mail_position",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Stamp = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mail_position", x => x.Id);
                });
        }
    }
}
