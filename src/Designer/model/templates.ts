import { blankStep, type StepData } from "./step";

/** A step of the administrative work as people know it, ready to be drawn. */
export interface StepTemplate {
  key: StepKey;
  /** First part of the element's identifier: conditions read `steps.ELEMENT`. */
  id: string;
  /** The lane it belongs to. */
  role: string;
  name: string;
  step: StepData;
}

export const stepKeys = [
  "intake",
  "supplement",
  "appraise",
  "sign",
  "issue",
  "appointment",
  "confirm",
  "payment",
  "return",
  "work",
] as const;
export type StepKey = (typeof stepKeys)[number];

/** What a lane of a role is called where nobody has said otherwise. */
export const laneNames: Readonly<Record<string, string>> = {
  applicant: "Người nộp hồ sơ",
  intakeOfficer: "Bộ phận Một cửa",
  specialist: "Chuyên môn",
  leader: "Lãnh đạo",
  clerk: "Văn thư",
};

const refuse = {
  code: "refuse",
  name: "Từ chối tiếp nhận",
  nameEn: "Refuse",
  effects: ["refuse"],
  reason: true,
};

const askSupplement = {
  code: "supplement",
  name: "Yêu cầu bổ sung",
  nameEn: "Ask for a supplement",
  effects: ["requestSupplement"],
  reason: false,
};

function outcome(code: string, name: string, nameEn: string, ...effects: string[]) {
  return { code, name, nameEn, effects, reason: false };
}

const back = {
  code: "back",
  name: "Trả lại chuyên viên",
  nameEn: "Back to the specialist",
  effects: [],
  reason: true,
};

function hours(value: string) {
  return [{ value, unit: "hour" }];
}

/** The words here are the drawing's own: they are written into the procedure, in Vietnamese with English beside. */
export const stepTemplates: Record<StepKey, StepTemplate> = {
  intake: {
    key: "intake",
    id: "intake",
    role: "intakeOfficer",
    name: "Tiếp nhận hồ sơ",
    step: {
      ...blankStep,
      operation: "intake",
      nameEn: "Check and receive",
      limits: hours("2"),
      outcomes: [outcome("accept", "Tiếp nhận", "Accept", "accept"), askSupplement, refuse],
    },
  },
  supplement: {
    key: "supplement",
    id: "supplement",
    role: "applicant",
    name: "Bổ sung hồ sơ",
    step: {
      ...blankStep,
      operation: "supplement",
      nameEn: "Supplement the dossier",
      excluded: true,
      outcomes: [outcome("supplemented", "Gửi bổ sung", "Send the supplement", "receiveSupplement")],
    },
  },
  appraise: {
    key: "appraise",
    id: "appraise",
    role: "specialist",
    name: "Thẩm định hồ sơ",
    step: {
      ...blankStep,
      operation: "appraise",
      nameEn: "Appraise",
      limits: hours("4"),
      outcomes: [
        outcome("pass", "Đạt, trình ký", "Pass, to be signed"),
        {
          code: "notEligible",
          name: "Không đủ điều kiện",
          nameEn: "Not eligible",
          effects: [],
          reason: true,
        },
      ],
    },
  },
  sign: {
    key: "sign",
    id: "sign",
    role: "leader",
    name: "Ký duyệt",
    step: {
      ...blankStep,
      operation: "sign",
      nameEn: "Sign",
      limits: hours("2"),
      outcomes: [outcome("approve", "Ký duyệt", "Approve"), back],
    },
  },
  issue: {
    key: "issue",
    id: "issue",
    role: "clerk",
    name: "Phát hành",
    step: {
      ...blankStep,
      operation: "issue",
      nameEn: "Issue",
      limits: hours("1"),
      outcomes: [outcome("issue", "Phát hành", "Issue", "issueResult", "complete")],
    },
  },
  appointment: {
    key: "appointment",
    id: "book",
    role: "applicant",
    name: "Hẹn ngày có mặt",
    step: {
      ...blankStep,
      operation: "bookAppointment",
      nameEn: "Book an appointment",
      excluded: true,
      outcomes: [outcome("booked", "Đặt lịch", "Book", "bookAppointment")],
    },
  },
  confirm: {
    key: "confirm",
    id: "confirm",
    role: "applicant",
    name: "Xác nhận dự thảo",
    step: {
      ...blankStep,
      operation: "confirmDraft",
      nameEn: "Confirm the draft",
      excluded: true,
      outcomes: [
        outcome("correct", "Thông tin đúng", "Correct"),
        { code: "wrong", name: "Cần sửa", nameEn: "To be corrected", effects: [], reason: true },
      ],
    },
  },
  payment: {
    key: "payment",
    id: "pay",
    role: "applicant",
    name: "Thực hiện nghĩa vụ tài chính",
    step: {
      ...blankStep,
      operation: "pay",
      nameEn: "Meet the financial obligation",
      excluded: true,
      outcomes: [outcome("paid", "Đã nộp đủ, có chứng từ", "Paid, with a receipt", "receivePayment")],
    },
  },
  return: {
    key: "return",
    id: "returnResult",
    role: "intakeOfficer",
    name: "Trả kết quả",
    step: {
      ...blankStep,
      operation: "return",
      nameEn: "Return the result",
      outcomes: [outcome("returned", "Đã trả kết quả", "Returned", "returnResult")],
    },
  },
  work: {
    key: "work",
    id: "work",
    role: "specialist",
    name: "Bước xử lý",
    step: { ...blankStep, nameEn: "Step", limits: hours("2"), outcomes: [outcome("done", "Xong", "Done")] },
  },
};
