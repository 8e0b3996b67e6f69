export const dossier = {
  code: "Mã hồ sơ",
  reference: "Số tham chiếu",
  noCodeYet: "chưa có mã hồ sơ",
  dueAt: "Hạn {{at}}",
  overdueSince: "Quá hạn từ {{at}}",
  stopped: "Tạm dừng tính thời hạn",
  stoppedFor: "Tạm dừng tính thời hạn từ {{since}}: {{step}}",
  standsStill: "Đang tạm dừng tính thời hạn; ngày hẹn sẽ được tính lại khi hồ sơ tiếp tục.",
  closedAs: {
    returned: "Hồ sơ đã kết thúc: đã trả kết quả",
    refusedAtIntake: "Hồ sơ không được tiếp nhận",
    refusedAfterReceipt: "Hồ sơ bị từ chối giải quyết",
    lapsed: "Hồ sơ hết giá trị vì không được bổ sung đúng hạn",
    withdrawn: "Bạn đã rút hồ sơ",
  },
  whyDue: "Vì sao hẹn ngày này",
  provisional: "Đây là hạn dự kiến; hạn chính thức ghi trên giấy tiếp nhận.",
  papers: "Giấy tờ đã nộp",
  noPapers: "Không có giấy tờ kèm theo.",
  filed: "Nội dung đã khai",
  filedAt: "Nộp lúc {{at}}",
  showForm: "Xem tờ khai",
  slips: "Giấy tiếp nhận và thông báo",
  youMust: "Việc bạn cần làm: {{what}}",
  defects: "Cần bổ sung, sửa những điểm sau (thông báo {{at}})",
  appointment: "Lịch hẹn: {{at}}",
  appointmentHint: "Mời bạn đến {{agency}} đúng giờ, mang theo giấy tờ tuỳ thân.",
};

export const timeline = {
  title: "Quá trình giải quyết",
  nothing: "Chưa có bước nào",
  current: "Đang thực hiện",
  waiting: "Chưa đến bước này",
  late: "Trễ hạn",
  since: "từ {{at}}",
  until: "đến hạn {{at}}",
  took: "hết {{time}}",
};

export const result = {
  ready: "Đã có kết quả",
  number: "Số {{number}}, ngày {{date}}",
  download: "Tải kết quả",
};

export const payment = {
  title: "Nghĩa vụ tài chính",
  todo: "thực hiện nghĩa vụ tài chính",
  total: "Tổng cộng",
  notice: "Theo thông báo số {{number}} ngày {{date}} của cơ quan thuế.",
  payBy: "Hạn nộp {{date}}.",
  print: "Xem, in thông báo",
  pay: "Nộp {{amount}} trực tuyến",
  goOn: "Tiếp tục thanh toán",
  elsewhere: "Bạn cũng có thể nộp tại ngân hàng, kho bạc rồi mang chứng từ đến Bộ phận Một cửa.",
  noGateway: "Hệ thống chưa kết nối cổng thanh toán",
  waiting: "Đang chờ cổng thanh toán xác nhận",
  waitingHint: "Trang này tự cập nhật khi có xác nhận. Nếu đã nộp, xin đừng nộp lại.",
  begunByOther: "Người nộp đã bắt đầu thanh toán lúc {{at}}",
  begun: "Bạn đã bắt đầu thanh toán lúc {{at}}",
  begunHint: "Nếu đã nộp, hãy chờ cổng thanh toán xác nhận. Nếu chưa, bạn có thể tiếp tục.",
  failed: "Thanh toán không thành công",
  failedHint: "Chưa thu tiền. Bạn có thể thanh toán lại.",
  met: "Đã thực hiện nghĩa vụ tài chính",
  transaction: "Giao dịch {{number}}, lúc {{at}}",
  receipt: "Chứng từ {{number}}, ghi nhận lúc {{at}}",
  notYet: "Chưa nhận được tiền. Người nộp có chứng từ thì ghi nhận ở bước này.",
};

export const withdraw = {
  button: "Rút hồ sơ",
  title: "Rút hồ sơ?",
  consequence:
    "Cơ quan sẽ ngừng giải quyết hồ sơ này. Không thể mở lại; muốn làm tiếp bạn phải nộp hồ sơ mới.",
  reason: "Lý do rút hồ sơ",
  confirm: "Rút hồ sơ",
  keep: "Giữ hồ sơ",
};

export const day = {
  month: "Tháng {{month}}/{{year}}",
  due: "Hạn trả",
  again: "Hẹn lại",
  unconfirmed: "chưa chính thức",
  counted: "Ngày được tính",
  firstDayNotCounted: "Ngày tiếp nhận, chưa tính",
  weekend: "Nghỉ cuối tuần",
  holiday: "Nghỉ lễ",
  suspended: "Tạm dừng tính",
  afterCutOff: "Nhận sau 15 giờ, tính từ hôm sau",
  lastDay: "Ngày hẹn trả kết quả",
  extended: "Ngày hẹn lại",
  beforeRestart: "Đã qua trước khi tính lại",
  rolledOver: "Hạn rơi vào ngày nghỉ, chuyển sang ngày làm việc kế tiếp",
};
