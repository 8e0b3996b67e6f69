import { changeLanguage, type Language, useTexts } from "../texts";
import { useQueryClient } from "@tanstack/react-query";
import { Segmented } from "antd";

const names: Record<Language, string> = { vi: "Tiếng Việt", en: "English" };

/** Changes the words; the page and what was typed stay. */
export function LanguageSwitch() {
  const { language, t } = useTexts();
  const queries = useQueryClient();
  return (
    <Segmented<Language>
      size="small"
      aria-label={t("nav.language")}
      value={language}
      options={[
        { value: "vi", label: <span title={names.vi}>{"VI"}</span> },
        { value: "en", label: <span title={names.en}>{"EN"}</span> },
      ]}
      onChange={async (next) => {
        await changeLanguage(next);
        await queries.invalidateQueries();
      }}
    />
  );
}
