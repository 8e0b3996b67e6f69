using LongAn.Workflows;
using LongAn.Workflows.Execution;

namespace LongAn.Runtime.Operations;

/// <summary>What an incident says to who repairs it: what was expected, what was found.</summary>
internal static class IncidentWords
{
    public static Text Of(IncidentCode code, Sequence<Argument> facts)
    {
        var expression = Fact("expression");
        var (found, target, decision) = (Why(), Fact("target"), Fact("decision"));
        return code switch
        {
            IncidentCode.NoFlowTaken => new(
                $"Cần một nhánh có điều kiện đúng, nhưng không nhánh nào đúng; dữ liệu đã đọc: {Facts("read")}.",
                $"Expected a flow whose condition is true, but none is; data read: {Facts("read")}."),
            IncidentCode.ConditionNotBoolean => new(
                $"Cần điều kiện “{expression}” cho kết quả đúng hoặc sai, nhưng nhận được {found}.",
                $"Expected the condition “{expression}” to be true or false, but found {found}."),
            IncidentCode.UndeclaredName => new(
                $"Cần mọi tên trong “{expression}” đã được khai báo, nhưng không có “{Fact("name")}”.",
                $"Expected every name in “{expression}” to be declared, but there is no “{Fact("name")}”."),
            IncidentCode.ExpressionFailed => new(
                $"Cần tính được “{expression}”, nhưng bị dừng: {found}.",
                $"Expected to evaluate “{expression}”, but it was broken off: {found}."),
            IncidentCode.TimerInvalid => new(
                $"Cần “{expression}” cho một thời điểm hoặc khoảng thời gian, nhưng nhận được {found}.",
                $"Expected “{expression}” to give a time or a duration, but found {found}."),
            IncidentCode.InputFailed => new(
                $"Cần dữ liệu vào “{target}” tính từ “{expression}”, nhưng không tính được: {found}.",
                $"Expected the input “{target}” from “{expression}”, but it failed: {found}."),
            IncidentCode.OutputFailed => new(
                $"Cần dữ liệu ra “{target}” tính từ “{expression}”, nhưng không tính được: {found}.",
                $"Expected the output “{target}” from “{expression}”, but it failed: {found}."),
            IncidentCode.ScriptFailed => new(
                $"Cần kịch bản “{expression}” cho kết quả dùng được, nhưng nhận được {found}.",
                $"Expected the script “{expression}” to give a result, but found {found}."),
            IncidentCode.DecisionFailed => new(
                $"Cần bảng quyết định “{decision}” cho kết quả, nhưng nhận được {found}.",
                $"Expected the decision “{decision}” to give a result, but found {found}."),
            IncidentCode.LoopFailed => new(
                $"Cần “{expression}” cho biết lặp trên gì hoặc có lặp tiếp không, nhưng nhận được {found}.",
                $"Expected “{expression}” to say over what or whether to repeat, but found {found}."),
            IncidentCode.DataInvalid => new(
                $"Cần dữ liệu “{Fact("variable")}” thuộc kiểu {Fact("expected")}, nhưng nhận được {found}.",
                $"Expected the data “{Fact("variable")}” to be a {Fact("expected")}, but found {found}."),
            IncidentCode.ServiceFailed => new(
                $"Cần dịch vụ trả lời, nhưng dịch vụ báo lỗi {Fact("code")}: {Fact("message")}.",
                $"Expected the service to answer, but it failed with {Fact("code")}: {Fact("message")}."),
            IncidentCode.StepBudgetExceeded when Fact("of") == "work" => new(
                $"Cần các biểu thức của một lần chạy làm không quá {Fact("budget")} đơn vị công việc, nhưng chúng làm nhiều hơn: dữ liệu quá lớn, hoặc có vòng lặp không chờ.",
                $"Expected the expressions of one turn to do at most {Fact("budget")} units of work, but they do more: the data is too large, or a loop never waits."),
            IncidentCode.StepBudgetExceeded => new(
                $"Cần quy trình dừng lại chờ trong vòng {Fact("budget")} bước, nhưng nó chạy mãi: có vòng lặp không chờ.",
                $"Expected the process to wait within {Fact("budget")} steps, but it runs on: a loop never waits."),
            IncidentCode.CallTooDeep => new(
                $"Cần các lời gọi lồng nhau nhiều nhất {Fact("limit")} tầng, nhưng lời gọi này sâu hơn: quy trình tự gọi lại mình.",
                $"Expected at most {Fact("limit")} calls within each other, but this one lies deeper: a process calls itself."),
            IncidentCode.JoinNeverComplete => new(
                $"Cần đủ các nhánh để hợp lại, nhưng không còn gì tới được từ {Facts("missing")}.",
                $"Expected every flow of the join, but nothing can come any more from {Facts("missing")}."),
            IncidentCode.CorrelationInvalid => new(
                $"Cần “{expression}” cho giá trị để nhận thông điệp, nhưng nhận được {found}.",
                $"Expected “{expression}” to give the value a message bears, but found {found}."),
            IncidentCode.ErrorNotCaught => new(
                $"Cần một sự kiện bắt lỗi “{Fact("code")}”, nhưng không có sự kiện nào bắt.",
                $"Expected an event that catches the error “{Fact("code")}”, but none does."),
            IncidentCode.CallFailed => CallFailed(Fact("code"), Fact("message")),
            IncidentCode.AnswerUnmatched => new(
                $"Cần một bước đang chờ trả lời, nhưng không còn bước nào chờ “{Fact("operation")}”.",
                $"Expected a step that waits for the answer, but nothing waits for “{Fact("operation")}”."),
            _ => throw new System.Diagnostics.UnreachableException($"No words for {code}: write its sentence here."),
        };

        string Fact(string name) => facts.FirstOrDefault(f => f.Name == name)?.Value ?? "";

        string Facts(string name) => string.Join(", ", facts.Where(f => f.Name == name).Select(f => f.Value)) is { Length: > 0 } all ? all : "–";

        // What was found, or else why it was broken off.
        string Why() => Fact("found") is { Length: > 0 } kind ? kind : Fact("reason");
    }

    private static Text CallFailed(string code, string message) => code switch
    {
        CalledProcedure.NotInForce => new(
            $"Cần thủ tục được gọi đang có hiệu lực, nhưng không có phiên bản nào của {message}. Hãy công bố thủ tục đó rồi cho thử lại.",
            $"Expected the called procedure to be in force, but no version of {message} is. Publish it, then try again."),
        CalledProcedure.AgencyUnknown => new(
            $"Cần mã một cơ quan giải quyết thủ tục được gọi, nhưng gặp: {message}. Hãy sửa dữ liệu rồi cho thử lại.",
            $"Expected the code of an agency that settles the called procedure, but found: {message}. Correct the data, then try again."),
        CalledProcedure.CaseUnknown => new(
            $"Cần một trường hợp của thủ tục được gọi: {message}. Hãy sửa dữ liệu rồi cho thử lại.",
            $"Expected a case of the called procedure: {message}. Correct the data, then try again."),
        CalledProcedure.CallsItself => new(
            $"Cần thủ tục được gọi khác với các thủ tục đang gọi nó, nhưng chúng gọi vòng: {message}. Hãy bỏ qua lời gọi này và sửa quy trình.",
            $"Expected the called procedure to be none of those that call it, but they go round: {message}. Skip this call, and correct the procedure."),
        CalledProcedure.TooDeep => new(
            $"Các thủ tục gọi nhau quá sâu: {message}. Hãy bỏ qua lời gọi này và sửa quy trình.",
            $"Expected fewer procedures that call each other in a row: {message}. Skip this call, and correct the procedure."),
        _ => new(
            $"Cần nộp được hồ sơ của thủ tục được gọi, nhưng bị từ chối ({code}): {message}. Hãy sửa dữ liệu rồi cho thử lại.",
            $"Expected the called procedure to take the application, but it was refused ({code}): {message}. Correct the data, then try again."),
    };
}
