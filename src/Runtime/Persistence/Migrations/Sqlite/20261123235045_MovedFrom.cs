using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LongAn.Runtime.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MovedFrom : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "MovedFrom",
                table: "dossiers",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "MovedFrom",
                table: "dossiers");
        }
    }
}
