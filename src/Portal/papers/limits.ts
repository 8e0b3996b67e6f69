import { t } from "@longan/web/texts";

/** What the server takes; it looks at the bytes again. */
export const accepted = ".pdf,.png,.jpg,.jpeg,.docx";
export const largest = 20 * 1024 * 1024;

/** Why a file need not be sent at all. */
export function refusalOf(file: { name: string; size: number }): string | undefined {
  const extension = file.name.slice(file.name.lastIndexOf(".")).toLowerCase();
  if (!accepted.split(",").includes(extension)) return t("papers.wrongType", { name: file.name });
  if (file.size > largest) return t("papers.tooLarge", { name: file.name });
  if (file.size === 0) return t("papers.empty", { name: file.name });
  return undefined;
}
