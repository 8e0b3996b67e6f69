export const channel = { direct: "Trực tiếp", online: "Trực tuyến", post: "Bưu chính công ích" };

export const filingMode = {
  selfRemote: "Tự nộp từ xa",
  assistedAtCounter: "Được hỗ trợ tại quầy",
  onBehalfByOfficial: "Cán bộ nộp thay",
  assistedByCommunityTeam: "Tổ công nghệ số cộng đồng hỗ trợ",
  postalAgent: "Nhân viên bưu chính nộp thay",
};

export const kind = {
  citizen: "Cá nhân",
  enterprise: "Doanh nghiệp",
  organisation: "Tổ chức",
  stateAgency: "Cơ quan nhà nước",
};

export const level = {
  full: "Trực tuyến toàn trình",
  partial: "Trực tuyến một phần",
  informationOnly: "Cung cấp thông tin",
};

export const mark = { found: "Đã đối chiếu", toVerify: "Cần kiểm chứng" };

export const returnMode = {
  online: "Nhận bản điện tử trên Cổng dịch vụ công",
  post: "Nhận qua bưu chính công ích",
  counter: "Đến nhận tại Bộ phận Một cửa",
};

export const status = {
  1: "Mới đăng ký",
  2: "Được tiếp nhận",
  3: "Không được tiếp nhận",
  4: "Đang xử lý",
  5: "Yêu cầu bổ sung giấy tờ",
  6: "Yêu cầu thực hiện nghĩa vụ tài chính",
  7: "Công dân yêu cầu rút hồ sơ",
  8: "Dừng xử lý",
  9: "Đã xử lý xong",
  10: "Đã trả kết quả",
};
