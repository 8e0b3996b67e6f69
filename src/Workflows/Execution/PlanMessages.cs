using LongAn.Workflows.Bpmn;

namespace LongAn.Workflows.Execution;

/// <summary>What the compiler of plans says: what was expected, what was found, what to do.</summary>
internal static class PlanMessages
{
    public static Text DuplicateId(string id) => new(
        $"Mỗi phần tử cần một mã riêng, nhưng mã “{id}” được dùng nhiều lần. Hãy đổi mã.",
        $"Expected every element to have its own identifier, but \"{id}\" is used more than once. Change one of them.");

    public static Text DanglingFlow(SequenceFlow flow) => new(
        $"Luồng “{flow.Id}” cần nối hai phần tử có trong quy trình, nhưng tìm thấy “{flow.SourceId}” → “{flow.TargetId}”. Hãy nối lại hoặc xóa luồng.",
        $"Expected flow \"{flow.Id}\" to connect two nodes of the process, but found \"{flow.SourceId}\" → \"{flow.TargetId}\". Connect it again or remove it.");

    public static Text NothingMayEnter(string id) => new(
        $"Không luồng nào được đi vào “{id}”: nó bắt đầu quy trình hoặc nằm trên biên. Hãy nối luồng tới phần tử sau nó.",
        $"Expected no flow to enter \"{id}\", which begins the process or sits on a boundary, but found one. Connect it to the element after it.");

    public static Text NothingMayLeave(string id) => new(
        $"Không luồng nào được đi ra từ sự kiện kết thúc “{id}”. Hãy xóa luồng, hoặc dùng sự kiện trung gian.",
        $"Expected no flow to leave the end event \"{id}\", but found one. Remove it, or use an intermediate event.");

    public static Text ConditionNotExecuted(SequenceFlow flow) => new(
        $"Điều kiện chỉ được đặt trên luồng đi ra từ một công việc hoặc một cổng, nhưng luồng “{flow.Id}” đi ra từ “{flow.SourceId}”. Hãy đặt một cổng loại trừ ở giữa.",
        $"Expected conditions only on flows that leave an activity or a gateway, but flow \"{flow.Id}\" leaves \"{flow.SourceId}\". Put an exclusive gateway between.");

    public static Text ConditionMissing(SequenceFlow flow) => new(
        $"Luồng “{flow.Id}” đi ra từ cổng loại trừ “{flow.SourceId}” cần một điều kiện. Hãy thêm điều kiện, hoặc đặt nó làm luồng mặc định.",
        $"Expected a condition on flow \"{flow.Id}\" that leaves the exclusive gateway \"{flow.SourceId}\", but found none. Add one, or make it the default flow.");

    public static Text BoundaryUnattached(BoundaryEvent boundary) => new(
        $"Sự kiện biên “{boundary.Id}” cần gắn vào một công việc, nhưng tìm thấy “{boundary.AttachedToId}”. Hãy gắn lại.",
        $"Expected boundary event \"{boundary.Id}\" to sit on an activity that is executed, but found \"{boundary.AttachedToId}\". Attach it again.");

    public static Text OneStart(int found) => new(
        $"Quy trình cần đúng một sự kiện bắt đầu thường, nhưng tìm thấy {found}. {(found == 0 ? "Hãy thêm một sự kiện." : "Hãy giữ lại một sự kiện.")}",
        $"Expected exactly one none start event, but found {found}. {(found == 0 ? "Add one." : "Keep one of them.")}");

    public static Text EventIncomplete(string id, EventDefinition definition)
    {
        var (vi, en) = definition switch
        {
            MessageDefinition => ("tên thông điệp (messageRef)", "the name of a message (messageRef)"),
            SignalDefinition => ("tên tín hiệu (signalRef)", "the name of a signal (signalRef)"),
            _ => ("một điều kiện", "a condition"),
        };
        return new($"Sự kiện “{id}” cần {vi} nhưng không có. Hãy thêm vào.", $"Expected {en} at \"{id}\", but found none. Add it.");
    }

    public static Text LinkWithoutTarget(string id, string? link) => new(
        $"Liên kết “{link}” ở “{id}” cần đúng một sự kiện bắt cùng tên trong cùng phạm vi. Hãy vẽ sự kiện đó.",
        $"Expected exactly one catching link \"{link}\" in the scope of \"{id}\", but found none or several. Draw one.");

    public static Text CompensationHandler(string id) => new(
        $"Sự kiện bồi hoàn “{id}” cần nối (association) với một công việc có isForCompensation trong cùng phạm vi. Hãy nối lại.",
        $"Expected an association from the compensation event \"{id}\" to an activity of the same scope that is for compensation, but found none. Connect it.");

    public static Text OutOfFlow(string id) => new(
        $"“{id}” chỉ dùng để bồi hoàn: không luồng nào được đi vào hay đi ra. Hãy nối bằng liên kết (association).",
        $"Expected no flow to enter or leave \"{id}\", which is for compensation only, but found one. Connect it by an association.");

    public static Text CompensationUnattached(string id) => new(
        $"Công việc bồi hoàn “{id}” cần được nối với một sự kiện bồi hoàn ở biên. Hãy nối lại.",
        $"Expected the activity \"{id}\", which is for compensation, to be connected with a compensation event on a boundary, but it is not. Connect it.");

    public static Text NothingToUndo(string id, string activity) => new(
        $"Sự kiện “{id}” bồi hoàn “{activity}”, nhưng đó không phải một công việc có thể bồi hoàn. Hãy chọn lại.",
        $"Expected \"{id}\" to undo an activity that can be undone, but \"{activity}\" is none. Choose another.");

    public static Text CancelOutside(string id) => new(
        $"Sự kiện hủy “{id}” cần nằm trên biên của một giao dịch. Hãy gắn lại.",
        $"Expected the cancel event \"{id}\" on the boundary of a transaction, but it is not. Attach it to one.");

    public static Text CancelNotCaught(string id) => new(
        $"Giao dịch “{id}” có thể bị hủy nhưng không có sự kiện hủy trên biên. Hãy gắn một sự kiện hủy.",
        $"Expected a cancel event on the boundary of the transaction \"{id}\", which can be cancelled, but found none. Attach one.");

    public static Text EventSubProcessStart(string id, int found) => new(
        $"Quy trình con sự kiện “{id}” cần đúng một sự kiện bắt đầu có tác nhân, nhưng tìm thấy {found}. Hãy sửa lại.",
        $"Expected exactly one start event with a trigger in the event sub-process \"{id}\", but found {found}. Correct it.");

    public static Text TimerInvalid(TimerKind kind, string found) => new(
        $"Hẹn giờ cần {Sample(kind).Vi}, hoặc một biểu thức bắt đầu bằng “=”, nhưng tìm thấy “{found}”.",
        $"Expected {Sample(kind).En}, or an expression that begins with \"=\", but found \"{found}\".");

    public static Text TimerRound(string id) => new(
        $"Hẹn giờ “{id}” đến hạn ngay khi bắt đầu và đi vòng về chính nó mà không chờ gì khác, nên chạy mãi. Hãy đặt khoảng chờ dài hơn 0, hoặc một bước chờ trong vòng.",
        $"Expected the timer \"{id}\" to wait, for the way back to it waits for nothing else, but it is due at once and would fire for ever. Give it a duration, or put a step that waits on the way.");

    public static Text LoopIncomplete(string id) => new(
        $"Công việc đa thể hiện “{id}” cần cho biết số lần hoặc một danh sách. Hãy đặt loopCardinality hoặc la:collection.",
        $"Expected multi-instance activity \"{id}\" to say how often or over which list, but found neither. Set loopCardinality or la:collection.");

    public static Text Announcement(string id, string found) => new(
        $"Công việc đa thể hiện “{id}” chỉ có thể phát tín hiệu, thông điệp hoặc leo thang khi một lần hoàn thành (kèm điều kiện khi và chỉ khi behavior là Complex), nhưng tìm thấy {found}. Hãy sửa lại.",
        $"Expected the multi-instance activity \"{id}\" to throw a signal, a message or an escalation, with a condition exactly where its behavior is Complex, but found {found}. Correct it.");

    public static Text ScriptLanguage(string id, string found) => new(
        $"Kịch bản của “{id}” cần viết bằng FEEL, nhưng là “{found}”. Hãy viết lại.",
        $"Expected the script of \"{id}\" in FEEL, but its format is \"{found}\". Write it in FEEL.");

    public static Text ScriptMissing(string id) => new(
        $"Công việc kịch bản “{id}” chưa có kịch bản. Hãy viết một biểu thức FEEL.",
        $"Expected script task \"{id}\" to have a script, but found none. Write an expression in FEEL.");

    public static Text DecisionMissing(string id, string? found) => new(
        $"Công việc “{id}” cần một quyết định của gói (la:decision), nhưng tìm thấy “{found}”. Hãy chọn một quyết định có trong gói.",
        $"Expected la:decision of \"{id}\" to name a decision of the package, but found \"{found}\". Choose one that is there.");

    public static Text NotCallable(string id, string? found) => new(
        $"Hoạt động gọi “{id}” cần một quy trình hoặc công việc chung trong cùng gói, nhưng tìm thấy “{found}”. Hãy chọn lại.",
        $"Expected calledElement of \"{id}\" to name a process or global task of the same package, but found \"{found}\". Choose one that is there.");

    public static Text CallWithoutProcedure(string id) => new(
        $"Hoạt động gọi “{id}” có la:agency hoặc la:case nhưng không có la:procedure. Hãy nêu mã thủ tục được gọi, hoặc bỏ chúng.",
        $"Expected call activity \"{id}\" with la:agency or la:case to name a procedure (la:procedure), but it names none. Name the procedure, or take them out.");

    public static Text ActivationMissing(string id) => new(
        $"Cổng phức “{id}” có nhiều luồng vào nên cần activationCondition. Hãy thêm điều kiện, như activationCount >= 2.",
        $"Expected an activationCondition on complex gateway \"{id}\", since several flows enter it, but found none. Add one, such as activationCount >= 2.");

    public static Text TooManyFlows(string id, int found) => new(
        $"Cổng “{id}” nhận được nhiều nhất 64 luồng vào nhưng có {found}. Hãy chia cổng.",
        $"Expected at most 64 flows into gateway \"{id}\", but found {found}. Split the gateway.");

    public static Text NotAwaited(string id, string target) => new(
        $"Sau cổng theo sự kiện “{id}” cần sự kiện nhận hoặc bước nhận tin, nhưng tìm thấy “{target}”. Hãy vẽ lại.",
        $"Expected a catching event or a receive task after event-based gateway \"{id}\", but found \"{target}\". Draw one between.");

    public static Text OperationMissing(string id) => new(
        $"Công việc dịch vụ “{id}” cần thuộc tính la:operation cho biết gọi dịch vụ nào. Hãy thêm tên dịch vụ.",
        $"Expected la:operation on service task \"{id}\" to say which service is asked, but found none. Add the name of the service.");

    public static Text NotExecuted(FlowNode node, string what) => new(
        $"Phần tử “{node.Id}” dùng {what}, chưa được thực thi. Hãy thay bằng phần tử khác.",
        $"Element \"{node.Id}\" uses {what}, which is not executed. Draw it with other elements.");

    private static Text Sample(TimerKind kind) => kind switch
    {
        TimerKind.Date => new("một thời điểm như 2026-11-23T08:00:00+07:00", "a date such as 2026-11-23T08:00:00+07:00"),
        TimerKind.Duration => new("một khoảng thời gian như P3D hoặc PT4H", "a duration such as P3D or PT4H"),
        _ => new("một chu kỳ như R3/PT4H", "a cycle such as R3/PT4H"),
    };
}
