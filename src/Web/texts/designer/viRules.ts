export const feel = {
  label: "Biểu thức",
  type: "Cho kết quả: {{type}}",
  checking: "Đang kiểm tra…",
  unreachable: "Chưa kiểm tra được với máy chủ",
  position: "dòng {{line}}, cột {{column}}",
  keys: "Ctrl + dấu cách: gợi ý dữ liệu và hàm",
  tryIt: "Thử với dữ liệu mẫu",
  tryTitle: "Thử biểu thức với dữ liệu mẫu",
  run: "Tính thử",
  nothingRead: "Biểu thức không đọc dữ liệu nào của thủ tục.",
  result: "Kết quả: {{value}}",
  warnings: "Vì sao có chỗ không có giá trị",
};

export const sample = {
  notSet: "(không có)",
  yes: "Đúng",
  no: "Sai",
  expression: 'Viết như biểu thức, ví dụ [1, 2] hoặc @"2026-11-23"',
};

export const decision = {
  openFile: "Mở bảng quyết định",
  file: "Bảng quyết định",
  views: "Các phần của tệp",
  drd: "Sơ đồ",
  asTable: "Bảng",
  asText: "Văn bản",
  readOnly: "Tệp dùng chung: chỉ xem được ở đây.",
  unreadable: "Không mở được tệp này thành bảng",
  unreadableHint: "Mở ở dạng văn bản để sửa.",
  tryTitle: "Thử một quyết định",
  which: "Quyết định",
  run: "Quyết định thử",
  noDecisions: "Tệp này chưa có quyết định nào tính được.",
  result: "Kết quả",
  explanation: "Vì sao",
  matched: "Quy tắc khớp được tô màu trong bảng.",
  noRule: "Không có quy tắc nào khớp.",
  openTable: "Mở bảng “{{name}}”",
};
