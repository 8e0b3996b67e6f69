import type { SheetComponent } from "@longan/web/api";
import { useTexts } from "@longan/web/texts";
import { Tag } from "antd";

/** Whether a paper must come, may come, or must come in some cases. */
export function NeedTag({ component }: { component: Pick<SheetComponent, "required" | "conditional"> }) {
  const { t } = useTexts();
  if (component.conditional) return <Tag>{t("sheet.conditional")}</Tag>;
  return (
    <Tag color={component.required ? "processing" : "default"}>
      {component.required ? t("papers.required") : t("papers.optional")}
    </Tag>
  );
}
