using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LongAn.Runtime.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Readers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "mail_position");

            migrationBuilder.AddColumn<string>(
                name: "MovedFrom",
                table: "dossiers",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "journal_readers",
                columns: table => new
                {
                    Name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Stamp = table.Column<long>(type: "bigint", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal_readers", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "reader_gaps",
                columns: table => new
                {
                    Reader = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    DossierId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Reason = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reader_gaps", x => new { x.Reader, x.DossierId, x.Sequence });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "journal_readers");

            migrationBuilder.DropTable(
                name: "reader_gaps");

            migrationBuilder.DropColumn(
                name: "MovedFrom",
                table: "dossiers");

            migrationBuilder.CreateTable(
                name: "mail_position",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    Stamp = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mail_position", x => x.Id);
                });
        }
    }
}
