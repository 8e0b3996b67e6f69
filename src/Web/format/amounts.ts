/** `37.500 đ` */
export function money(dong: number): string {
  return `${new Intl.NumberFormat("vi-VN").format(dong)} đ`;
}

/** `1,2 MB` in the reader's notation. */
export function fileSize(bytes: number, language: string): string {
  const [value, unit] =
    bytes < 1024 ? [bytes, "B"] : bytes < 1024 ** 2 ? [bytes / 1024, "kB"] : [bytes / 1024 ** 2, "MB"];
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value)} ${unit}`;
}
