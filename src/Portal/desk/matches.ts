/** Letters without their marks: `Đăng ký` reads `dang ky`. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll("đ", "d").normalize("NFD").replace(/\p{M}/gu, "");
}

/** Whether all words occur somewhere in the fields, with or without accents. */
export function matches(words: string, ...fields: (string | null | undefined)[]): boolean {
  const text = plain(fields.join(" "));
  return plain(words)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
