using LongAn.Workflows;

namespace LongAn.Runtime.Operations;

/// <summary>Why a dossier cannot go on in another version, in words.</summary>
internal static class MigrationWords
{
    public static Text Of(Argument obstacle, ElementNames names)
    {
        var name = names.Of(obstacle.Name);
        return obstacle.Value switch
        {
            "notMapped" => new(
                $"Hồ sơ đang ở “{name.Vi}”, nhưng phiên bản mới không có phần tử này; hãy chọn phần tử thay thế.",
                $"The dossier stands at “{name.En}”, but the new version has no such element; choose what takes its place."),
            "targetUnknown" => new(
                $"“{name.Vi}” được thay bằng một phần tử mà phiên bản mới không có; hãy chọn phần tử khác.",
                $"“{name.En}” is to become an element that the new version does not have; choose another."),
            "otherKind" => new(
                $"“{name.Vi}” được thay bằng một phần tử khác loại; hãy chọn phần tử cùng loại.",
                $"“{name.En}” is to become an element of another kind; choose one of the same kind."),
            "otherScope" => new(
                $"“{name.Vi}” được thay bằng một phần tử ở phạm vi khác; hãy chọn phần tử cùng phạm vi.",
                $"“{name.En}” is to become an element of another scope; choose one of the same scope."),
            "merged" => new(
                $"“{name.Vi}” và một phần tử khác đang chạy sẽ thành một; hãy chọn hai phần tử khác nhau.",
                $"“{name.En}” and another active element would become one; choose two."),
            "mappedTwice" => new(
                $"“{name.Vi}” được thay bằng hai phần tử; hãy chọn một.",
                $"“{name.En}” is to become two elements; choose one."),
            "budgetExceeded" => new(
                "Phiên bản mới chạy vòng lặp không dừng ngay khi chuyển; hãy sửa quy trình của phiên bản mới.",
                "The new version would loop without a wait at once; mend the process of the new version."),
            "stepDoneUnknown" => new(
                $"Bước “{name.Vi}” đã làm xong, nhưng phiên bản mới không có bước này; hãy chọn bước tương ứng.",
                $"The step “{name.En}” was done, but the new version has no such step; choose its counterpart."),
            "caseUnknown" => new(
                $"Phiên bản mới không có trường hợp “{obstacle.Name}” của hồ sơ.",
                $"The new version has no case “{obstacle.Name}”, which the dossier was filed under."),
            "dataInvalid" => new(
                $"Mục “{obstacle.Name}” của tờ khai không đúng với biểu mẫu của phiên bản mới.",
                $"The field “{obstacle.Name}” of the application does not satisfy the form of the new version."),
            "otherProcedure" => new("Phiên bản mới thuộc thủ tục khác.", "The new version is one of another procedure."),
            "sameVersion" => new("Hồ sơ đã ở phiên bản này.", "The dossier is in this version already."),
            "versionUnknown" => new("Không tìm thấy phiên bản mới.", "There is no such version."),
            _ => new($"{name.Vi}: {obstacle.Value}", $"{name.En}: {obstacle.Value}"),
        };
    }
}
