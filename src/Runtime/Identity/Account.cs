using LongAn.Workflows.Execution;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LongAn.Runtime.Identity;

/// <summary>Somebody who signs in: a citizen or an official. The identifier is a UUIDv7.</summary>
public sealed class Account : IdentityUser
{
    public string DisplayName { get; set; } = "";

    /// <summary>Twelve digits (CCCD), nine digits (CMND) or a registration number; empty for officials.</summary>
    public string IdentityNumber { get; set; } = "";

    public string? Address { get; set; }

    /// <summary>Whether the account was made to try the product with: its password is known to everybody, so it signs in in Development only.</summary>
    public bool IsDemo { get; set; }

    public List<AccountGrant> Grants { get; } = [];
}

/// <summary>A role of an account, bound to an agency; the role of applicant is bound to none (empty code).</summary>
public sealed class AccountGrant
{
    public string AccountId { get; set; } = "";

    public Role Role { get; set; }

    public string AgencyCode { get; set; } = "";
}

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("accounts");
        builder.Property(a => a.Id).HasMaxLength(36);
        builder.Property(a => a.UserName).HasMaxLength(100);
        builder.Property(a => a.NormalizedUserName).HasMaxLength(100);
        builder.Property(a => a.Email).HasMaxLength(200);
        builder.Property(a => a.NormalizedEmail).HasMaxLength(200);
        builder.Property(a => a.PhoneNumber).HasMaxLength(30);
        builder.Property(a => a.DisplayName).HasMaxLength(200);
        builder.Property(a => a.IdentityNumber).HasMaxLength(30);
        builder.Property(a => a.Address).HasMaxLength(500);
        builder.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
        builder.HasIndex(a => a.NormalizedUserName).HasDatabaseName("UserNameIndex").IsUnique();
        builder.HasIndex(a => a.NormalizedEmail).HasDatabaseName("EmailIndex");
        builder.HasMany(a => a.Grants).WithOne().HasForeignKey(g => g.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AccountGrantConfiguration : IEntityTypeConfiguration<AccountGrant>
{
    public void Configure(EntityTypeBuilder<AccountGrant> builder)
    {
        builder.ToTable("account_grants");
        builder.HasKey(g => new { g.AccountId, g.Role, g.AgencyCode });
        builder.Property(g => g.Role).HasConversion<string>().HasMaxLength(30);
        builder.Property(g => g.AgencyCode).HasMaxLength(35);
    }
}

// The store of ASP.NET Core Identity asks for these three; nothing is kept in them yet.
internal sealed class AccountClaimConfiguration : IEntityTypeConfiguration<IdentityUserClaim<string>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<string>> builder)
    {
        builder.ToTable("account_claims");
        builder.HasOne<Account>().WithMany().HasForeignKey(c => c.UserId).IsRequired();
    }
}

internal sealed class AccountLoginConfiguration : IEntityTypeConfiguration<IdentityUserLogin<string>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<string>> builder)
    {
        builder.ToTable("account_logins");
        builder.HasKey(l => new { l.LoginProvider, l.ProviderKey });
        builder.HasOne<Account>().WithMany().HasForeignKey(l => l.UserId).IsRequired();
    }
}

internal sealed class AccountTokenConfiguration : IEntityTypeConfiguration<IdentityUserToken<string>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<string>> builder)
    {
        builder.ToTable("account_tokens");
        builder.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
        builder.HasOne<Account>().WithMany().HasForeignKey(t => t.UserId).IsRequired();
    }
}
