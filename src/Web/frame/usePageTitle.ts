import { useTexts } from "../texts";
import { useEffect } from "react";

export function usePageTitle(title: string | undefined): void {
  const { t } = useTexts();
  useEffect(() => {
    document.title = title ? `${title} – ${t("nav.site")}` : t("nav.site");
  }, [title, t]);
}
