using System.Diagnostics;
using System.Text.Json;
using LongAn.Workflows;

namespace LongAn.Runtime.Http;

/// <summary>The words of every refusal: what was expected, what was found, what to do. Vietnamese first.</summary>
public static class ProblemTexts
{
    private static readonly Text Missing = new("Không tìm thấy", "Not found");
    private static readonly Text Conflict = new("Đã thay đổi", "Changed meanwhile");
    private static readonly Text Invalid = new("Dữ liệu chưa hợp lệ", "The data is not valid");
    private static readonly Text Forbidden = new("Không được phép", "Not permitted");

    public static string CodeOf<T>(T code)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(code.ToString());

    public static ProblemText Find(string code)
    {
        if (Enum.TryParse<RejectionCode>(code, ignoreCase: true, out var rejection))
            return For(rejection);
        return Enum.TryParse<EdgeRefusal>(code, ignoreCase: true, out var edge) ? For(edge) : For(EdgeRefusal.Unexpected);
    }

    public static ProblemText For(RejectionCode code) => code switch
    {
        RejectionCode.DossierNotFound => new(404, Missing, new(
            "Cần một hồ sơ mà bạn được xem, nhưng không tìm thấy hồ sơ này; hãy kiểm tra lại đường dẫn hoặc mã hồ sơ.",
            "Expected a dossier that you may see, but there is none here; check the address or the dossier code.")),
        RejectionCode.DossierAlreadyExists => new(409, Conflict, new(
            "Cần một hồ sơ mới, nhưng số định danh này đã được nộp với nội dung khác; hãy tải lại trang và xem mục Hồ sơ của tôi.",
            "Expected a new dossier, but this identifier was already filed with other content; reload and look at My dossiers.")),
        RejectionCode.DossierClosed => new(409, Conflict, new(
            "Cần một hồ sơ đang giải quyết, nhưng hồ sơ này đã kết thúc; hãy tải lại trang để xem kết quả.",
            "Expected an open dossier, but this one has ended; reload to see how.")),
        RejectionCode.WorkItemNotFound => new(404, Missing, new(
            "Cần một việc thuộc hồ sơ này, nhưng không tìm thấy việc đó; hãy tải lại trang.",
            "Expected a work item of this dossier, but there is none; reload the page.")),
        RejectionCode.WorkItemNotOpen => new(409, Conflict, new(
            "Cần một việc đang mở, nhưng {by} đã hoàn thành việc này lúc {at}; hãy tải lại trang để xem bước tiếp theo.",
            "Expected an open work item, but {by} completed it at {at}; reload to see what comes next.")),
        RejectionCode.WorkItemLapsed => new(409, Conflict, new(
            "Cần một việc đang mở, nhưng việc này đã hết thời hạn hoặc không còn cần thiết từ lúc {at}; hãy tải lại trang để xem bước tiếp theo.",
            "Expected an open work item, but its time ran out, or it was no longer needed, at {at}; reload to see what comes next.")),
        RejectionCode.WorkItemClaimedByOther => new(409, Conflict, new(
            "Cần một việc chưa có người nhận, nhưng {by} đang giữ việc này; hãy đề nghị {by} trả lại việc trước.",
            "Expected a work item that nobody holds, but {by} holds it; ask {by} to give it back first.")),
        RejectionCode.NotPermitted => new(404, Missing, new(
            "Cần một việc mà vai trò của bạn được làm, nhưng không tìm thấy việc đó; hãy kiểm tra lại vai trò và cơ quan của bạn.",
            "Expected something your role may do, but there is none here; check your role and agency.")),
        RejectionCode.UnknownOutcome => new(422, Invalid, new(
            "Cần một trong các kết quả {expected}, nhưng nhận được “{found}”; hãy chọn lại kết quả của bước.",
            "Expected one of the outcomes {expected}, but found “{found}”; choose the outcome of the step again.")),
        RejectionCode.ReasonRequired => new(422, Invalid, new(
            "Cần nêu lý do, nhưng lý do đang để trống; hãy ghi rõ lý do để người dân hiểu.",
            "Expected a reason, but it is empty; write one that the citizen understands.")),
        RejectionCode.DefectsRequired => new(422, Invalid, new(
            "Cần ít nhất một nội dung phải bổ sung, nhưng danh sách đang trống; hãy nêu đủ mọi thiếu sót trong một lần.",
            "Expected at least one defect, but the list is empty; list every defect at once.")),
        RejectionCode.SupplementAlreadyRequested => new(409, Conflict, new(
            "Chỉ được yêu cầu bổ sung một lần ở bước này, nhưng đã yêu cầu lúc {at}; hãy tiếp nhận hoặc từ chối hồ sơ.",
            "Expected the first notice of supplement at this stage, but one was given at {at}; accept or refuse the dossier.")),
        RejectionCode.DataInvalid => new(422, Invalid, new(
            "Cần thông tin đúng theo biểu mẫu, nhưng có mục chưa đúng; hãy sửa các mục được đánh dấu.",
            "Expected data that satisfies the form, but some fields do not; correct the marked fields.")),
        RejectionCode.ComponentMissing => new(422, Invalid, new(
            "Cần giấy tờ “{name}”, nhưng chưa có; hãy đính kèm giấy tờ này.",
            "Expected the paper “{name}”, but it is missing; attach it.")),
        RejectionCode.UnknownComponent => new(422, Invalid, new(
            "Cần giấy tờ thuộc thành phần hồ sơ, nhưng thủ tục không có thành phần “{component}”; hãy chọn lại thành phần.",
            "Expected a paper of this procedure, but it has no component “{component}”; choose the component again.")),
        RejectionCode.FilingModeNotFitting => new(422, Invalid, new(
            "Cần một trong các hình thức {expected} cho cách nộp {channel}, nhưng nhận được “{found}”; hãy chọn lại hình thức nộp.",
            "Expected one of {expected} for the channel {channel}, but found “{found}”; choose the filing mode again.")),
        RejectionCode.ReturnModeNotOffered => new(422, Invalid, new(
            "Cần một trong các cách nhận kết quả {expected}, nhưng nhận được “{found}”; hãy chọn lại cách nhận kết quả.",
            "Expected one of the ways {expected} to have the result, but found “{found}”; choose again.")),
        RejectionCode.CommandReused => new(409, Conflict, new(
            "Cần một yêu cầu mới, nhưng mã yêu cầu này đã được dùng cho nội dung khác và nội dung trước đã được ghi nhận; hãy tải lại trang để xem hồ sơ hiện nay.",
            "Expected a new request, but its identifier was already used with other content, and that one was carried out; reload to see the dossier as it stands.")),
        RejectionCode.ChannelNotOffered => new(422, Invalid, new(
            "Cần một cách nộp trong {expected}, nhưng nhận được “{found}”; hãy chọn cách nộp khác.",
            "Expected one of the channels {expected}, but found “{found}”; choose another channel.")),
        RejectionCode.UnknownCase => new(422, Invalid, new(
            "Cần một trường hợp trong {expected}, nhưng nhận được “{found}”; hãy chọn lại trường hợp.",
            "Expected one of the cases {expected}, but found “{found}”; choose the case again.")),
        RejectionCode.PresenceRequired => new(422, Invalid, new(
            "Cần ghi nhận đủ {expected} người có mặt, nhưng mới có {found}; hãy kiểm tra giấy tờ và ghi đủ từng người.",
            "Expected {expected} persons to be present, but {found} are recorded; check and record each of them.")),
        RejectionCode.AppointmentInvalid => new(422, Invalid, new(
            "Cần một giờ hẹn sắp tới trong giờ làm việc, nhưng giờ đã chọn là {found}; hãy chọn một giờ trong danh sách.",
            "Expected a coming moment within working time, but found {found}; choose one from the list.")),
        RejectionCode.AppointmentFull => new(409, Conflict, new(
            "Cần một giờ hẹn còn chỗ, nhưng {places} chỗ của giờ {found} đã có người đặt; hãy chọn giờ khác.",
            "Expected a time that is not full, but the {places} places at {found} are taken; choose another time.")),
        RejectionCode.ResultAlreadyDecided => new(409, Conflict, new(
            "Cần hồ sơ chưa có kết quả, nhưng kết quả đã được quyết định; hồ sơ không thể rút được nữa.",
            "Expected a dossier without a result, but the result has been decided; it can no longer be withdrawn.")),
        RejectionCode.ResultRequired => new(422, Invalid, new(
            "Cần tệp kết quả hoặc dữ liệu của kết quả, nhưng chưa có; hãy đính kèm kết quả trước khi phát hành.",
            "Expected a result file or the data of the result, but there is none; attach it before issuing.")),
        RejectionCode.ElementNotWaiting => new(409, Conflict, new(
            "Cần một bước đang chờ, nhưng bước này không còn chờ nữa; hãy tải lại trang.",
            "Expected a step that waits for this, but it no longer does; reload the page.")),
        RejectionCode.MessageNotAwaited => new(409, Conflict, new(
            "Cần một bước đang chờ thông điệp “{message}”, nhưng không bước nào chờ; hãy kiểm tra tên và thời điểm gửi.",
            "Expected a step that waits for the message “{message}”, but none does; check its name and when it is sent.")),
        RejectionCode.MessageUnknown => new(422, Invalid, new(
            "Cần một trong các thông điệp mà thủ tục có ({expected}), nhưng nhận được “{found}”; hãy kiểm tra tên thông điệp.",
            "Expected one of the messages of the procedure ({expected}), but found “{found}”; check the name.")),
        RejectionCode.FlowRequired => new(422, Invalid, new(
            "Cần chọn một trong các luồng {expected} đi ra từ “{element}”, nhưng nhận được “{found}”; hãy chọn một luồng.",
            "Expected one of the flows {expected} that leave “{element}”, but found “{found}”; choose one.")),
        RejectionCode.CannotMove => new(422, Invalid, new(
            "Cần chuyển tới một bước mà luồng có thể đi vào, trong cùng phạm vi, phạm vi bao quanh hoặc một tiểu quy trình bắt đầu từ đó, nhưng “{target}” không phải ({why}); hãy chọn bước khác.",
            "Expected a step that a flow may enter, of the same scope, one around it, or a sub-process begun by that, but “{target}” is none ({why}); choose another.")),
        RejectionCode.ProcessAlreadyStarted => new(409, Conflict, new(
            "Cần quy trình chưa bắt đầu, nhưng quy trình đã chạy; hãy tải lại trang.",
            "Expected a process that has not begun, but it has; reload the page.")),
        RejectionCode.StartNotFound => new(422, Invalid, new(
            "Cần điểm bắt đầu {expected} trong quy trình, nhưng không có; hãy báo người quản trị thủ tục.",
            "Expected the start {expected} in the process, but there is none; tell the owner of the procedure.")),
        RejectionCode.IncidentNotOpen => new(409, Conflict, new(
            "Cần một sự cố đang mở, nhưng sự cố này đã được xử lý; hãy tải lại trang.",
            "Expected an open incident, but it was resolved; reload the page.")),
        RejectionCode.CannotMigrate => new(409, Conflict, new(
            "Cần hồ sơ đi tiếp được ở phiên bản kia, nhưng có phần tử không có chỗ tương ứng; hãy chọn phần tử thay thế rồi thử lại.",
            "Expected the dossier to be able to go on in the other version, but something of it has no counterpart there; choose what takes its place and try again.")),
        RejectionCode.NotMigrated => new(409, Conflict, new(
            "Cần một hồ sơ đã chuyển phiên bản, nhưng hồ sơ này chưa chuyển hoặc đã chuyển lại; hãy tải lại trang.",
            "Expected a dossier that was migrated, but this one was not, or was taken back; reload the page.")),
        RejectionCode.VariableInvalid => new(422, Invalid, new(
            "Cần biến mà quy trình có, với giá trị đúng kiểu, nhưng không đặt được “{name}” (kiểu cần: {expected}); hãy chọn biến trong danh sách và nhập đúng kiểu.",
            "Expected a variable that the process has, with a value of its type, but “{name}” cannot be set (expected type: {expected}); choose one from the list and give its type.")),
        RejectionCode.CodeRequired => new(503, Conflict, new(
            "Cần cấp mã hồ sơ khi tiếp nhận, nhưng chưa cấp được; hãy thử lại sau ít phút.",
            "Expected a dossier code at receipt, but none was allocated; try again in a few minutes.")),
        RejectionCode.AlreadyExtended => new(409, Conflict, new(
            "Chỉ được gia hạn một lần, nhưng hồ sơ đã được gia hạn lúc {at}; hãy giải quyết trong thời hạn đã hẹn.",
            "Expected the first extension, but the due date was already moved at {at}; settle the dossier by the date promised.")),
        RejectionCode.ExtensionTooLate => new(422, Invalid, new(
            "Cần gia hạn chậm nhất lúc {latest}, nhưng đã quá giờ đó; hãy xin lỗi người dân và giải quyết ngay.",
            "Expected the extension at {latest} at the latest, but it is later; apologise and settle the dossier at once.")),
        RejectionCode.NewDueDateInvalid => new(422, Invalid, new(
            "Cần ngày hẹn mới sau {due} và trong giờ làm việc, nhưng nhận được {found}; hãy chọn lại ngày hẹn.",
            "Expected a new date later than {due} within working time, but found {found}; choose another date.")),
        RejectionCode.SpanInvalid => new(422, Invalid, new(
            "Cần những ngày nằm trong thời gian giải quyết, từ {from} đến {until}, nhưng nhận được {found}; hãy chọn lại ngày.",
            "Expected days within the time that is counted, from {from} to {until}, but found {found}; choose other days.")),
        RejectionCode.ForceMajeureCounts => new(409, Conflict, new(
            "Cần một thủ tục không tính thời gian bất khả kháng, nhưng pháp luật của thủ tục này vẫn tính; hãy gia hạn và xin lỗi nếu không kịp.",
            "Expected a procedure that leaves force majeure out, but the law of this one counts it; extend with an apology if the date cannot be met.")),
        RejectionCode.NoDueDate => new(409, Conflict, new(
            "Cần hồ sơ đã có hạn giải quyết, nhưng hồ sơ chưa được tiếp nhận hoặc thủ tục không quy định thời hạn; hãy tiếp nhận hồ sơ trước.",
            "Expected a dossier with a due date, but it has not been received or the procedure has no limit; receive it first.")),
        RejectionCode.NothingOwed => new(409, Conflict, new(
            "Cần một khoản đang phải nộp, nhưng hồ sơ này không có khoản nào chờ nộp; hãy tải lại trang để xem tình trạng thanh toán.",
            "Expected something to be owed, but nothing of this dossier waits to be paid; reload to see the state of the payment.")),
        RejectionCode.AmountDiffers => new(422, Invalid, new(
            "Cần chứng từ đúng {expected} đồng, nhưng số tiền đã nhập là {found} đồng; hãy kiểm tra lại chứng từ hoặc thông báo nộp tiền.",
            "Expected a receipt of {expected} đồng, but found {found} đồng; check the receipt or the notice.")),
        RejectionCode.FeeDiffers => new(422, Invalid, new(
            "Cần đúng số tiền đã tính là {expected} đồng, nhưng thông báo ghi {found} đồng; hãy ghi lại số tiền, hoặc nêu lý do thu khác.",
            "Expected the computed amount of {expected} đồng, but the notice says {found} đồng; correct it, or say why another amount is charged.")),
        RejectionCode.PaymentOrderUnknown => new(404, Missing, new(
            "Cần một lần thanh toán của hồ sơ này, nhưng không có lần nào mang số {found}; hãy bắt đầu thanh toán lại từ trang hồ sơ.",
            "Expected a payment begun for this dossier, but none has the number {found}; begin again from the page of the dossier.")),
        _ => throw new UnreachableException($"No words for {code}: write its sentence here."),
    };

    public static ProblemText For(EdgeRefusal code) => code switch
    {
        EdgeRefusal.NotFound => new(404, Missing, new(
            "Cần một trang mà bạn được xem, nhưng không tìm thấy; hãy kiểm tra lại đường dẫn.",
            "Expected something that you may see, but there is nothing here; check the address.")),
        EdgeRefusal.NotSignedIn => new(401, new("Chưa đăng nhập", "Not signed in"), new(
            "Cần đăng nhập, nhưng bạn chưa đăng nhập hoặc phiên đã hết hạn; hãy đăng nhập rồi thử lại.",
            "Expected you to be signed in, but you are not or the session has ended; sign in and try again.")),
        EdgeRefusal.NotAllowed => new(404, Missing, new(
            "Cần một trang mà bạn được xem, nhưng không tìm thấy; hãy kiểm tra lại đường dẫn.",
            "Expected something that you may see, but there is nothing here; check the address.")),
        EdgeRefusal.AntiforgeryInvalid => new(403, Forbidden, new(
            "Cần mã chống giả mạo của phiên, nhưng mã bị thiếu hoặc không khớp; hãy tải lại trang rồi thử lại.",
            "Expected the antiforgery token of the session, but it is missing or does not match; reload the page and try again.")),
        EdgeRefusal.HttpsRequired => new(403, Forbidden, new(
            "Cần kết nối được mã hóa (https), nhưng bạn đang dùng kết nối không mã hóa; hãy mở trang bằng địa chỉ https rồi đăng nhập lại.",
            "Expected an encrypted connection (https), but this one is not; open the page at its https address and sign in again.")),
        EdgeRefusal.CredentialsWrong => new(401, new("Không đăng nhập được", "Could not sign in"), new(
            "Cần tên đăng nhập và mật khẩu đúng, nhưng không khớp hoặc tài khoản đang bị tạm khóa; hãy kiểm tra lại, sau 5 lần sai hãy chờ 15 phút.",
            "Expected a correct user name and password, but they do not match or the account is locked for a while; check them, after 5 failures wait 15 minutes.")),
        EdgeRefusal.UserNameTaken => new(409, Conflict, new(
            "Cần tên đăng nhập chưa có người dùng, nhưng tên này đã được dùng; hãy chọn tên khác.",
            "Expected a user name that nobody has, but this one is taken; choose another.")),
        EdgeRefusal.AccountInvalid => new(422, Invalid, new(
            "Cần thông tin tài khoản hợp lệ, nhưng có mục chưa đúng; hãy sửa các mục được đánh dấu.",
            "Expected valid account details, but some fields are not; correct the marked fields.")),
        EdgeRefusal.RequestInvalid => new(422, Invalid, new(
            "Cần yêu cầu đúng cấu trúc, nhưng nội dung gửi lên không đọc được; hãy tải lại trang rồi thử lại.",
            "Expected a well-formed request, but it could not be read; reload the page and try again.")),
        EdgeRefusal.NullCharacter => new(422, Invalid, new(
            "Cần văn bản không có ký tự U+0000, nhưng có mục chứa ký tự này; hãy xoá rồi nhập lại mục đó.",
            "Expected text without the character U+0000, but one of the texts holds it; delete that text and enter it again.")),
        EdgeRefusal.RequestTooLarge => new(413, new("Nội dung quá lớn", "The request is too large"), new(
            "Cần nội dung gửi lên không quá {limit}, nhưng nội dung này lớn hơn; hãy rút gọn rồi gửi lại.",
            "Expected a request of at most {limit}, but this one is larger; shorten it and send again.")),
        EdgeRefusal.FileMissing => new(422, Invalid, new(
            "Cần một tệp trong trường “file”, nhưng không có tệp nào; hãy chọn tệp rồi gửi lại.",
            "Expected one file in the field “file”, but there is none; choose a file and send again.")),
        EdgeRefusal.FileTooLarge => new(413, new("Tệp quá lớn", "The file is too large"), new(
            "Cần tệp không quá {limit}, nhưng tệp này lớn hơn; hãy nén hoặc chia tệp rồi gửi lại.",
            "Expected a file of at most {limit}, but it is larger; compress or split it and send again.")),
        EdgeRefusal.FileTypeNotAllowed => new(415, new("Loại tệp không được nhận", "The file type is not accepted"), new(
            "Cần tệp PDF, PNG, JPEG hoặc DOCX, nhưng nội dung tệp không phải các loại này; hãy chuyển đổi tệp rồi gửi lại.",
            "Expected a PDF, PNG, JPEG or DOCX file, but the content is none of these; convert the file and send again.")),
        EdgeRefusal.UploadQuotaExceeded => new(413, new("Đã tải lên quá nhiều", "Too much was uploaded"), new(
            "Cần tổng dung lượng tệp chưa nộp không quá {limit}, nhưng tệp này làm vượt giới hạn; hãy nộp hồ sơ với các tệp đã tải lên trước.",
            "Expected at most {limit} of uploads that are not filed, but this file exceeds it; file the dossier with what is uploaded first.")),
        EdgeRefusal.UploadNotFound => new(422, Invalid, new(
            "Cần tệp mà bạn đã tải lên, nhưng không tìm thấy tệp {upload}; hãy tải tệp lên lại.",
            "Expected a file that you uploaded, but {upload} is not one; upload it again.")),
        EdgeRefusal.AgencyUnknown => new(422, Invalid, new(
            "Cần cơ quan giải quyết thủ tục này, nhưng nhận được “{found}”; hãy chọn cơ quan trong danh sách.",
            "Expected an agency that settles this procedure, but found “{found}”; choose one from the list.")),
        EdgeRefusal.ProcedureNotOffered => new(422, Invalid, new(
            "Cần thủ tục đang được cung cấp, nhưng không có thủ tục “{found}”; hãy tìm lại trong danh mục.",
            "Expected a procedure on offer, but there is none with the code “{found}”; look in the catalogue.")),
        EdgeRefusal.ProcedureRepealed => new(410, new("Thủ tục đã bị bãi bỏ", "The procedure was repealed"), new(
            "Cần thủ tục đang được cung cấp, nhưng thủ tục này đã bị bãi bỏ từ {at} theo Quyết định {decision}. Không nhận hồ sơ mới; hồ sơ đã nộp trước đó vẫn được giải quyết đến khi có kết quả.",
            "Expected a procedure on offer, but this one was repealed from {at} by decision {decision}. No new application is taken; those that were filed before are settled to their end.")),
        EdgeRefusal.MessageAmbiguous => new(409, new("Chưa rõ hồ sơ nhận", "More than one waits"), new(
            "Cần đúng một hồ sơ đang chờ thông điệp “{message}”, nhưng có nhiều hồ sơ cùng chờ; hãy ghi mã hồ sơ hoặc khóa đối chiếu.",
            "Expected exactly one dossier to wait for the message “{message}”, but several do; name the dossier, or what the message bears.")),
        EdgeRefusal.NoGateway => new(409, new("Chưa có cổng thanh toán", "No payment gateway"), new(
            "Cần một cổng thanh toán, nhưng hệ thống chưa được kết nối với cổng nào; hãy nộp tại ngân hàng hoặc kho bạc rồi mang chứng từ đến Bộ phận Một cửa.",
            "Expected a payment gateway, but this system is connected to none; pay at a bank or the treasury and bring the receipt to the one-stop unit.")),
        EdgeRefusal.NoPdf => new(409, new("Chưa tạo được PDF", "No PDF here"), new(
            "Cần một máy in PDF, nhưng máy chủ chưa được cài đặt; hãy mở bản in rồi chọn “Lưu thành PDF” trong hộp thoại in của trình duyệt, hoặc tải bản Word.",
            "Expected a printer of PDF, but none is configured on this server; open the print view and choose “Save as PDF” in the browser's dialog, or take the Word document.")),
        EdgeRefusal.PdfNotMade => new(503, new("Chưa tạo được PDF", "The PDF was not made"), new(
            "Cần tạo bản PDF của giấy này, nhưng máy in của máy chủ không làm xong; hãy thử lại sau ít phút, hoặc in từ trình duyệt.",
            "Expected a PDF of this paper, but the printer of the server did not finish; try again in a few minutes, or print from the browser.")),
        EdgeRefusal.PaperNotFilled => new(409, new("Mẫu có lỗi", "The template has a fault"), new(
            "Cần điền được mẫu {file}, nhưng mẫu dừng ở dòng {line} ({reason}); hãy báo cho người thiết kế thủ tục.",
            "Expected the template {file} to be filled in, but it stopped in line {line} ({reason}); tell whoever designs the procedure.")),
        EdgeRefusal.NoSample => new(422, new("Chưa có dữ liệu mẫu", "No sample data"), new(
            "Cần một kịch bản làm phát sinh giấy này để lấy dữ liệu mẫu, nhưng chưa kịch bản nào đi đến đó; hãy thêm một kịch bản.",
            "Expected a scenario that leads to this paper, to take its data from, but none does; add one.")),
        EdgeRefusal.RegisterTooLong => new(422, new("Sổ quá dài để in", "The register is too long to print"), new(
            "Cần nhiều nhất {expected} hồ sơ trong một lần in, nhưng có {found}; hãy chọn khoảng ngày ngắn hơn, hoặc tải tệp Excel.",
            "Expected at most {expected} dossiers in one print, but there are {found}; choose fewer days, or take the file.")),
        EdgeRefusal.DraftChanged => new(412, Conflict, new(
            "Cần bản bạn đang sửa là bản mới nhất, nhưng {by} đã lưu lúc {at}; hãy xem cả hai bản rồi chọn.",
            "Expected what you edit to be the latest, but {by} saved it at {at}; look at both and choose.")),
        EdgeRefusal.CalendarChanged => new(409, Conflict, new(
            "Cần lịch bạn đang sửa là bản mới nhất, nhưng lịch đã được thay đổi; hãy tải lại trang rồi sửa lại.",
            "Expected the calendar you edit to be the latest, but it was changed meanwhile; reload and change it again.")),
        EdgeRefusal.DraftInReview => new(409, Conflict, new(
            "Cần bản nháp đang soạn, nhưng bản này đang chờ duyệt; hãy rút yêu cầu duyệt rồi sửa tiếp.",
            "Expected a draft that is being written, but this one is under review; take the request back and go on.")),
        EdgeRefusal.DraftNotInReview => new(409, Conflict, new(
            "Cần bản nháp đang chờ duyệt, nhưng bản này chưa được gửi duyệt hoặc đã bị trả lại; hãy tải lại trang.",
            "Expected a draft under review, but this one is not; reload the page.")),
        EdgeRefusal.DraftPublished => new(409, Conflict, new(
            "Cần bản nháp chưa công bố, nhưng bản này đã được công bố; hãy tạo bản nháp mới từ phiên bản đó.",
            "Expected a draft that is not published yet, but this one is; begin a new draft from that version.")),
        EdgeRefusal.DraftHasErrors => new(422, Invalid, new(
            "Cần quy trình không còn lỗi, nhưng tìm thấy các lỗi dưới đây; hãy sửa từng lỗi rồi gửi lại.",
            "Expected a procedure without errors, but found those below; correct each and send again.")),
        EdgeRefusal.OwnDraft => new(403, Forbidden, new(
            "Cần người công bố không tham gia soạn bản nháp, nhưng bạn đã soạn hoặc sửa bản này; hãy nhờ người công bố khác.",
            "Expected a publisher who took no part in the draft, but you wrote or changed it; ask another publisher.")),
        EdgeRefusal.TooManyDrafts => new(422, Invalid, new(
            "Cần không quá {limit} bản nháp của một người, nhưng bạn đã có đủ; hãy xóa bản nháp không dùng nữa.",
            "Expected at most {limit} drafts of one person, but you have as many; delete those you no longer need.")),
        EdgeRefusal.PackageTooLarge => new(413, new("Gói quá lớn", "The package is too large"), new(
            "Cần gói không quá {files} tệp, mỗi tệp không quá {file} và tổng cộng không quá {total}, nhưng tệp này làm vượt giới hạn; hãy bỏ bớt tệp không cần thiết.",
            "Expected at most {files} files of at most {file} each and {total} together, but this file exceeds it; remove what the package does not need.")),
        EdgeRefusal.PackagePathInvalid => new(422, Invalid, new(
            "Cần đường dẫn trong gói, không có “..” và không tuyệt đối, nhưng nhận được “{found}”; hãy đổi tên tệp.",
            "Expected a path within the package, without \"..\" and not absolute, but found \"{found}\"; rename the file.")),
        EdgeRefusal.PublicationInvalid => new(422, Invalid, new(
            "Cần thông tin quyết định công bố hợp lệ, nhưng có mục chưa đúng; hãy sửa các mục dưới đây.",
            "Expected a valid decision, but some of it is not; correct what stands below.")),
        EdgeRefusal.VersionExists => new(409, Conflict, new(
            "Cần nội dung khác các phiên bản đã có, nhưng nội dung này đã được công bố với hiệu lực từ {effectiveFrom}; hãy sửa bản nháp trước khi công bố.",
            "Expected content that differs from every version, but the same was published with effect from {effectiveFrom}; change the draft before publishing.")),
        EdgeRefusal.VersionWithdrawn => new(409, Conflict, new(
            "Cần phiên bản chưa bị thu hồi, nhưng phiên bản này đã bị thu hồi lúc {at}; hãy tải lại trang.",
            "Expected a version that is not withdrawn, but this one was at {at}; reload the page.")),
        EdgeRefusal.RepealWithdrawn => new(409, Conflict, new(
            "Cần quyết định bãi bỏ chưa bị thu hồi, nhưng quyết định này đã bị thu hồi lúc {at}; hãy tải lại trang.",
            "Expected a repeal that is not withdrawn, but this one was at {at}; reload the page.")),
        EdgeRefusal.TooManyRequests => new(429, new("Quá nhiều yêu cầu", "Too many requests"), new(
            "Cần ít yêu cầu hơn trong một phút, nhưng đã vượt giới hạn; hãy chờ một phút rồi thử lại.",
            "Expected fewer requests a minute, but the limit was exceeded; wait a minute and try again.")),
        EdgeRefusal.Busy => new(503, new("Hệ thống đang bận", "Busy"), new(
            "Cần hệ thống rảnh để ghi, nhưng đang có quá nhiều việc; hãy thử lại sau ít giây.",
            "Expected room to write, but there is too much to do; try again in a few seconds.")),
        EdgeRefusal.AnswerUnknown => new(503, new("Chưa rõ kết quả", "The outcome is not known"), new(
            "Cần câu trả lời kịp thời, nhưng chưa rõ lệnh đã được thực hiện hay chưa; hãy gửi lại với cùng mã lệnh, lệnh sẽ không bị lặp.",
            "Expected an answer in time, but it is not known whether the command was carried out; repeat it with the same command id, it will not be doubled.")),
        EdgeRefusal.Unexpected => new(500, new("Lỗi hệ thống", "A fault of ours"), new(
            "Hệ thống gặp lỗi ngoài dự kiến, thao tác của bạn có thể chưa được ghi; hãy thử lại, nếu vẫn lỗi hãy báo quản trị với mã {trace}.",
            "Something failed on our side and what you did may not have been recorded; try again, and report {trace} if it persists.")),
        _ => throw new UnreachableException($"No words for {code}: write its sentence here."),
    };
}
