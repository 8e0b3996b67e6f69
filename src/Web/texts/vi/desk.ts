export const box = { mine: "Của tôi", unit: "Đơn vị", waiting: "Chờ", overdue: "Quá hạn" };

export const boxHint = {
  mine: "Việc bạn đã nhận sẽ ở đây. Xem hộp “Đơn vị” để nhận việc mới.",
  unit: "Việc của đơn vị chưa ai nhận sẽ ở đây.",
  waiting: "Hồ sơ đang chờ người dân hoặc cơ quan khác sẽ ở đây.",
  overdue: "Không có việc quá hạn.",
};

export const desk = {
  boxes: "Các hộp việc",
  find: "Tìm trong hộp việc",
  emptyBox: "Hộp việc trống",
  noMatch: "Không có việc nào khớp",
  keys: "Phím tắt: j/k xuống/lên · Enter đến phần việc · / tìm",
  timeUsed: "Thời gian đã dùng",
  since: "từ {{at}}",
  dossier: "Hồ sơ",
  choose: "Chọn một việc ở danh sách bên trái",
  chooseHint: "Hoặc bấm j để mở việc đầu tiên.",
  form: "Tờ khai",
  papers: "Giấy tờ ({{n}})",
  timeline: "Quá trình",
  drawing: "Sơ đồ",
  drawingAlt:
    "Sơ đồ quy trình; bước đã xong và bước đang làm được đánh dấu. Nội dung tương đương ở thẻ Quá trình.",
  due: "Hạn trả",
  slips: "Phiếu ({{n}})",
  controlSlip: "Phiếu kiểm soát quá trình giải quyết hồ sơ",
  noSlips: "Chưa lập phiếu nào",
  journal: "Nhật ký",
  journalHint: "Mọi việc đã ghi về hồ sơ này, theo thứ tự; không ai sửa hay xoá được.",
  smaller: "Thu nhỏ",
  larger: "Phóng to",
  viewing: "Đang xem {{name}}",
  cannotShow: "Không xem trực tiếp được loại tệp này",
  download: "Tải về",
  applicant: "Người nộp hồ sơ",
  work: "Việc cần làm",
  sides: "Xem phần nào",
  chooseWork: "Chọn việc",
  original: "Bước này nhận bản chính.",
  nothingToDo: "Bạn không có việc ở hồ sơ này",
  othersHave: "Hồ sơ đang ở:",
  mineNow: "Bạn đang xử lý",
  takenBy: "{{name}} đang xử lý",
  nobodys: "Chưa ai nhận",
  claim: "Nhận việc",
  release: "Trả lại đơn vị",
};

export const extend = {
  button: "Xin lỗi và hẹn lại",
  title: "Xin lỗi và hẹn lại ngày trả kết quả",
  consequence:
    "Hệ thống lập Phiếu xin lỗi và hẹn lại (mẫu 04) và báo cho người dân. Mỗi hồ sơ chỉ hẹn lại một lần; ngày hẹn cũ vẫn được giữ trong hồ sơ.",
  day: "Ngày hẹn mới",
  hour: "Giờ hẹn mới",
  reason: "Lý do chưa trả được kết quả",
  confirm: "Lập phiếu và báo người dân",
  keep: "Giữ ngày hẹn cũ",
};

export const forceMajeure = {
  button: "Ghi nhận bất khả kháng",
  title: "Không tính những ngày bất khả kháng",
  consequence:
    "Thiên tai, dịch bệnh, hỏa hoạn, sự cố hệ thống, điện hoặc mạng: những ngày này không tính vào thời hạn. Ngày hẹn được dời tương ứng, người dân được báo; ngày trên giấy hẹn vẫn được giữ.",
  first: "Từ ngày",
  last: "Đến hết ngày",
  reason: "Chuyện gì đã xảy ra",
  confirm: "Không tính những ngày này",
  keep: "Đóng",
};

export const work = {
  fee: "{{name}}: {{amount}}",
  feeBase: "Mức chung {{amount}}, đã giảm theo quy định tại ngày nộp hồ sơ.",
  feeBasis: "Căn cứ: {{basis}}",
  feeToVerify: "Mức này chưa được kiểm chứng với văn bản gốc.",
  feeOther: "Thu số tiền khác thì phải nêu lý do ở ô bên dưới.",
  outcome: "Kết quả xử lý",
  complete: "Hoàn thành",
  reason: "Lý do",
  remark: "Ý kiến (không bắt buộc)",
  defects: "Những điểm cần bổ sung",
  defectsHint: "Liệt kê hết trong một lần; chỉ được yêu cầu bổ sung một lần.",
  defectPaper: "Giấy tờ của điểm {{n}}",
  defectAny: "Chung cho hồ sơ",
  defectText: "Nội dung điểm {{n}}",
  defectPlaceholder: "Thiếu hoặc sai gì, cần nộp lại thế nào",
  defectAdd: "Thêm điểm",
  defectRemove: "Xoá điểm {{n}}",
  present: "Người có mặt ({{n}})",
  presentHint: "Đối chiếu giấy tờ tuỳ thân rồi ghi họ tên, số căn cước.",
  presentName: "Họ tên người thứ {{n}}",
  presentIdentity: "Số căn cước người thứ {{n}}",
  resultFile: "Tệp kết quả",
  supplementHint: "Chỉ cần nộp lại giấy tờ được nêu ở trên.",
  graveTitle: "{{outcome}}?",
  graveConsequence: "Hệ thống lập phiếu từ chối và báo cho người dân. Không hoàn tác được.",
  conflict: "Hồ sơ đã thay đổi",
  done: "Đã xong: {{what}}",
  codeGiven: "Mã hồ sơ {{code}}",
  printSlip: "In phiếu số {{number}}",
  gap: {
    outcome: "Hãy chọn kết quả xử lý.",
    reason: "Hãy ghi lý do.",
    defects: "Hãy ghi ít nhất một điểm cần bổ sung.",
    present: "Hãy ghi đủ họ tên và số căn cước của những người có mặt.",
    appointment: "Hãy chọn ngày giờ hẹn.",
    resultFile: "Hãy tải lên tệp kết quả.",
  },
};

export const slots = {
  title: "Chọn lịch hẹn",
  day: "Ngày hẹn",
  hour: "Giờ hẹn",
  none: "Chưa có lịch trống",
  noneHint: "Hãy quay lại sau hoặc liên hệ Bộ phận Một cửa.",
};

export const register = {
  title: "Tìm hồ sơ",
  words: "Mã hồ sơ, họ tên",
  wordsHint: "Có dấu hoặc không dấu",
  status: "Tình trạng",
  any: "Tất cả",
  filedBetween: "Ngày nộp",
  search: "Tìm",
  none: "Không có hồ sơ nào khớp",
  noneHint: "Hãy bớt điều kiện tìm.",
  filed: "Nộp",
  due: "Hạn trả",
};

export const arrival = {
  title: "Đang chờ từ bên ngoài",
  about: "Về: {{what}}",
  record: "Ghi nhận đã đến",
  recordTitle: "Ghi nhận: {{name}}",
  consequence: "Hồ sơ sẽ đi tiếp ngay. Nhật ký ghi tên bạn và nội dung đã nhập.",
  confirm: "Ghi nhận",
  notYet: "Chưa",
  done: "Đã ghi nhận: {{name}}",
};

export const book = {
  title: "Sổ theo dõi hồ sơ",
  agency: "Cơ quan",
  received: "Nhận hồ sơ",
  returned: "Trả kết quả",
  result: "Kết quả giải quyết",
  show: "Xem",
  print: "In sổ",
  count: "{{count}} hồ sơ",
  early: "Trước hạn",
  onTime: "Đúng hạn",
  onTimeAfterExtension: "Đúng hạn sau gia hạn",
  late: "Quá hạn",
  open: "Đang giải quyết",
  overdue: "Đang quá hạn",
  delivery: { nothingYet: "Chưa có kết quả", waiting: "Chờ trả", delivered: "Đã trả" },
  financial: {
    owed: "Chờ nộp tiền",
    paid: "Đã nộp tiền",
    unpaid: "Không nộp tiền",
    toReview: "Cần đối soát",
  },
};

export const papersOut = {
  asWord: "Word",
  asPdf: "PDF",
  asWorkbook: "Excel",
  asCsv: "CSV",
  word: "{{name}}, bản Word",
  pdf: "{{name}}, bản PDF",
  noPdf:
    "Máy chủ chưa tạo được PDF: hãy mở bản in rồi chọn “Lưu thành PDF” trong hộp thoại in của trình duyệt, hoặc tải bản Word.",
};
