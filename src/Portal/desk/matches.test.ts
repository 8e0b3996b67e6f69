import { expect, test } from "vitest";
import { matches } from "./matches";

test.each(["ket hon", "KẾT HÔN", "dang binh", "0007", ""])("%s finds it", (words) => {
  expect(matches(words, "H39-0007", undefined, "Đặng Văn Bình", "Đăng ký kết hôn")).toBe(true);
});

test("every word must occur", () => {
  expect(matches("ket hon 0008", "H39-0007", "Đăng ký kết hôn")).toBe(false);
});
