import { aspect, board, elementType, problems, properties, ruler, stepTable } from "./viBoard";
import { compare, conflict, files, publication, review, scenarios } from "./viReview";
import { migration } from "./viMigration";
import { decision, feel, sample } from "./viRules";

export const procedures = {
  title: "Thủ tục",
  lead: "Mỗi thủ tục có một phiên bản đang áp dụng; bản nháp nằm bên cạnh, không ảnh hưởng hồ sơ đang giải quyết.",
  search: "Tìm thủ tục",
  searchHint: "Tên hoặc mã thủ tục",
  none: "Không có thủ tục nào khớp",
  noneHint: "Thử từ khác, hoặc tạo thủ tục mới.",
  procedure: "Thủ tục",
  current: "Đang áp dụng",
  next: "Chờ hiệu lực",
  drafts: "Bản nháp",
  openDossiers: "{{count}} hồ sơ đang giải quyết",
  steps: "{{count}} bước",
  noVersion: "Chưa công bố",
  noDrafts: "Không có",
  newProcedure: "Thủ tục mới",
  newProcedureHint: "Tạo một bản nháp với quy trình trống; chỉ có hiệu lực sau khi được công bố.",
  create: "Tạo bản nháp",
  code: "Mã thủ tục",
  codeHint: "Theo Cơ sở dữ liệu quốc gia, ví dụ 1.000894",
  codeWrong: "Mã gồm một chữ số, dấu chấm và sáu chữ số, ví dụ 1.000894.",
  nameVi: "Tên thủ tục",
  nameEn: "Tên tiếng Anh",
  sectorCode: "Mã lĩnh vực",
  sectorCodeHint: "Chữ thường không dấu, ví dụ ho-tich",
  sectorCodeWrong: "Mã lĩnh vực bắt đầu bằng chữ cái, gồm chữ thường không dấu, chữ số và gạch nối.",
  sector: "Lĩnh vực",
  level: "Mức dịch vụ công",
  since: "từ {{at}}",
};

export const versions = {
  title: "Phiên bản",
  open: "Xem phiên bản",
  newDraft: "Soạn bản nháp từ phiên bản này",
  newDraftShort: "Soạn bản nháp",
  withdraw: "Thu hồi",
  withdrawTitle: "Thu hồi phiên bản này?",
  withdrawScheduled: "Phiên bản này sẽ không bao giờ có hiệu lực. Không thể hoàn tác.",
  withdrawCurrent:
    "Không ai nộp được hồ sơ mới theo phiên bản này: phiên bản trước nó được áp dụng trở lại, nếu không còn thì thủ tục ngừng nhận hồ sơ. Hồ sơ đang giải quyết vẫn theo phiên bản này đến hết. Không thể hoàn tác.",
  withdrawReason: "Lý do thu hồi",
  withdrawn: "Đã thu hồi phiên bản.",
  withdrawal: "Thu hồi",
  decision: "Quyết định công bố",
  number: "Số quyết định",
  signedOn: "Ngày ký",
  signerTitle: "Người ký",
  kind: "Loại công bố",
  effectiveFrom: "Hiệu lực từ",
  effectiveUntil: "đến {{at}}",
  publishedBy: "Công bố bởi",
  openDossiers: "Hồ sơ đang giải quyết",
  steps: "Số bước",
  files: "Tệp của phiên bản",
  imported: "dùng chung",
  hash: "Dấu nội dung",
  size: "Dung lượng",
  path: "Tệp",
  drawing: "Quy trình",
  immutable: "Phiên bản đã công bố không thể sửa. Muốn thay đổi, hãy soạn bản nháp mới.",
  none: "Thủ tục chưa có phiên bản nào",
  noneHint: "Công bố một bản nháp để có phiên bản đầu tiên.",
};

export const versionState = {
  scheduled: "Chờ hiệu lực",
  current: "Đang áp dụng",
  superseded: "Đã thay thế",
  repealed: "Đã bãi bỏ",
  withdrawn: "Đã thu hồi",
};

export const repeal = {
  ask: "Bãi bỏ thủ tục",
  title: "Bãi bỏ thủ tục này?",
  hint: "Từ thời điểm hiệu lực, không ai nộp được hồ sơ mới; người dân thấy số quyết định bãi bỏ. {{count}} hồ sơ đang giải quyết vẫn làm tiếp đến khi có kết quả. Nếu nhầm, có thể thu hồi quyết định bãi bỏ.",
  done: "Đã ghi nhận quyết định bãi bỏ",
  doneFrom: "Thủ tục ngừng nhận hồ sơ mới từ {{at}}.",
  scheduled: "Thủ tục bị bãi bỏ từ {{at}} theo Quyết định {{number}}",
  inForce: "Thủ tục đã bị bãi bỏ từ {{at}} theo Quyết định {{number}}",
  over: "Đã từng bị bãi bỏ từ {{at}} theo Quyết định {{number}}; nay có phiên bản mới",
  meaning: "Không nhận hồ sơ mới từ thời điểm đó; hồ sơ đã nộp vẫn được giải quyết đến khi có kết quả.",
  withdraw: "Thu hồi bãi bỏ",
  withdrawTitle: "Thu hồi quyết định bãi bỏ này?",
  withdrawHint:
    "Phiên bản đang áp dụng trước khi bãi bỏ được áp dụng trở lại ngay, và người dân nộp được hồ sơ mới.",
  withdrawn: "Quyết định {{number}} bãi bỏ thủ tục từ {{at}} đã bị thu hồi",
  withdrawnBy: "{{by}} thu hồi lúc {{at}}: {{reason}}",
  withdrawnDone: "Đã thu hồi quyết định bãi bỏ.",
};

export const decisionKind = {
  new: "Ban hành mới",
  amend: "Sửa đổi, bổ sung",
  replace: "Thay thế",
  repeal: "Bãi bỏ",
};

export const drafts = {
  title: "Bản nháp",
  open: "Mở bản nháp",
  savedBy: "{{by}} lưu lúc {{at}}",
  author: "Người soạn: {{author}}",
  discard: "Xoá bản nháp",
  discardTitle: "Xoá bản nháp này?",
  discardHint: "Toàn bộ nội dung bản nháp mất đi và không thể lấy lại.",
  discarded: "Đã xoá bản nháp.",
};

export const draftState = {
  draft: "Đang soạn",
  inReview: "Chờ duyệt",
  returned: "Bị trả lại",
  published: "Đã công bố",
};

export const vi = {
  aspect,
  board,
  compare,
  conflict,
  decision,
  decisionKind,
  draftState,
  drafts,
  elementType,
  feel,
  files,
  migration,
  problems,
  procedures,
  properties,
  publication,
  repeal,
  review,
  ruler,
  sample,
  scenarios,
  stepTable,
  versionState,
  versions,
};
