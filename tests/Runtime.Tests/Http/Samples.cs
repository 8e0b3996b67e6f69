using System.IO.Compression;
using System.Text;

namespace LongAn.Runtime.Tests.Http;

/// <summary>Files and applications to try with.</summary>
public static class Samples
{
    public const string Copy = "2.000908";
    public const string Marriage = "1.000894";

    public static byte[] Pdf(int size = 400) => [.. "%PDF-1.7\n"u8, .. new byte[size], .. Guid.CreateVersion7().ToByteArray()];

    public static byte[] Png() => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    public static byte[] Jpeg() => [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];

    public static byte[] Zip(params string[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var name in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes("<x/>"));
            }
        }

        return stream.ToArray();
    }

    /// <summary>Data of an application for a copy from the original register.</summary>
    public static Dictionary<string, object> CopyData() => new()
    {
        ["requester"] = new { name = "Người nộp (thử nghiệm)", identityNumber = "079123456789", phone = "0912345678", email = "congdan@longan.example", address = "Phường 1, thành phố Tân An" },
        ["requesterRole"] = "self",
        ["document"] = new { name = "Bằng tốt nghiệp", issuedBy = "Sở Giáo dục và Đào tạo", holder = "Người nộp (thử nghiệm)" },
        ["copies"] = 2,
        ["reason"] = "Bổ sung hồ sơ xin việc",
        ["truthful"] = true,
    };

    /// <summary>Data of an application for a marriage.</summary>
    public static Dictionary<string, object> MarriageData() => new()
    {
        ["wife"] = Spouse("Người nộp (thử nghiệm)", "079123456789", "2000-02-03"),
        ["husband"] = Spouse("Người thứ hai (thử nghiệm)", "079123456780", "1998-05-06"),
        ["requester"] = new { name = "Người nộp (thử nghiệm)", identityNumber = "079123456789", phone = "0912345678", address = "Phường 1, thành phố Tân An" },
        ["voluntary"] = true,
    };

    private static object Spouse(string name, string identityNumber, string bornOn) => new
    {
        name,
        bornOn,
        ethnicity = "Kinh",
        nationality = "Việt Nam",
        address = "Phường 1, thành phố Tân An",
        identityNumber,
        identityPaper = "card",
        identityIssuedBy = "Cục Cảnh sát quản lý hành chính về trật tự xã hội",
        identityIssuedOn = "2022-01-10",
        maritalStatus = "never",
        marriageNumber = 1,
    };
}
