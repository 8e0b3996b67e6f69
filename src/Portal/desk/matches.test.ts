import { expect, test } from "vitest";
import { matches } from "./matches";

test.each(["ket hon", "KẾT HÔN", "dang nop", "0007", ""])("%s finds it", (words) => {
  expect(matches(words, "H39-0007", undefined, "Người nộp (thử nghiệm)", "Đăng ký kết hôn")).toBe(true);
});

test("every word must occur", () => {
  expect(matches("ket hon 0008", "H39-0007", "Đăng ký kết hôn")).toBe(false);
});
