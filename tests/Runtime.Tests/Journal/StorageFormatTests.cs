using System.Text;
using LongAn.Runtime.Journal;
using LongAn.Runtime.Tests.Grains;
using LongAn.Workflows;
using LongAn.Workflows.Dossiers;
using Xunit;

namespace LongAn.Runtime.Tests.Journal;

public sealed class StorageFormatTests
{
    private static readonly Application Filing = CertificateProcedure.Filing();

    private static readonly DossierEvent Submitted = new DossierSubmitted(
        new(Guid.CreateVersion7()), CertificateProcedure.Code, new("v"), "default", CertificateProcedure.Agency, Channel.Online, FilingMode.SelfRemote,
        Filing.SignIn, ReturnMode.Online, "citizen", Filing.Applicant, Personal.Of(Filing.Data))
    { ActorId = "citizen" };

    [Fact]
    public void Nothing_personal_stands_in_the_stored_event()
    {
        var text = Encoding.UTF8.GetString(StorageFormat.Write(Submitted, new()));
        Assert.DoesNotContain("Người", text, StringComparison.Ordinal);
        Assert.DoesNotContain("079123456789", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Vay vốn", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("\"$personal\"").Length - 1);
    }

    [Fact]
    public void An_event_reads_back_equal()
    {
        var values = new PersonalValues();
        var body = StorageFormat.Write(Submitted, values);
        Assert.Equal(Submitted, StorageFormat.Read(body, PersonalValues.Unpack(values.Pack())));
        Assert.Null(StorageFormat.Missing(body, values));
    }

    [Fact]
    public void Without_its_values_an_event_reads_back_as_erased_and_is_written_so_again()
    {
        var body = StorageFormat.Write(Submitted, new());
        Assert.NotNull(StorageFormat.Missing(body, new()));
        var read = Assert.IsType<DossierSubmitted>(StorageFormat.Read(body, new()));
        Assert.True(read.Applicant.IsErased && read.Data.IsErased);

        var values = new PersonalValues();
        var again = StorageFormat.Write(read, values);
        Assert.True(values.IsEmpty);
        Assert.Equal(read, StorageFormat.Read(again, values));
        Assert.Null(StorageFormat.Missing(again, values));
    }

    [Fact]
    public void The_same_value_is_hashed_differently_each_time()
    {
        Assert.NotEqual(StorageFormat.Write(Submitted, new()), StorageFormat.Write(Submitted, new()));
    }

    [Fact]
    public void A_vault_opens_only_what_it_sealed_for_that_event()
    {
        var keys = new JournalKeys(new byte[32]);
        var vault = DossierVault.New(Guid.NewGuid(), keys);
        var values = new PersonalValues();
        var hash = values.Add("bí mật"u8);
        var payload = vault.Seal(3, values)!;
        Assert.Equal("bí mật"u8.ToArray(), vault.Open(3, payload).Find(hash));
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => vault.Open(4, payload));
    }

    [Fact]
    public void A_vault_without_a_key_keeps_nothing()
    {
        var keys = new JournalKeys(new byte[32]);
        var erased = DossierVault.Of(Guid.NewGuid(), wrapped: null, keys);
        var values = new PersonalValues();
        values.Add("x"u8);
        Assert.True(erased.IsErased);
        Assert.Null(erased.Seal(1, values));
    }

    [Fact]
    public void An_identity_number_is_found_by_its_keyed_hash_with_or_without_spaces()
    {
        var keys = new JournalKeys(new byte[32]);
        Assert.Equal(keys.IdentityHash("079123456789"), keys.IdentityHash(" 079 123 456 789 "));
        Assert.NotEqual(keys.IdentityHash("079123456789"), keys.IdentityHash("079123456780"));
        var other = new byte[32];
        other[0] = 1;
        Assert.NotEqual(keys.IdentityHash("079123456789"), new JournalKeys(other).IdentityHash("079123456789"));
    }

    [Theory]
    [InlineData("  Người  Nộp ĐƠN ", "nguoi nop don")]
    [InlineData("H39.12-261123-0007", "h39.12-261123-0007")]
    [InlineData("Hồ sơ Đủ Phước", "ho so du phuoc")]
    public void Text_is_searched_without_accents_case_or_double_spaces(string text, string folded) =>
        Assert.Equal(folded, SearchText.Fold(text));
}
