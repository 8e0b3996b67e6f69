import { App, ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import viVN from "antd/locale/vi_VN";
import dayjs from "dayjs";
import "dayjs/locale/vi";
import { type ReactNode, useEffect } from "react";
import { useTexts } from "../texts";
import { theme } from "./tokens";

/** Look and locale of every client. */
export function ClientTheme({ children }: { children: ReactNode }) {
  const { language } = useTexts();
  useEffect(() => void dayjs.locale(language), [language]);
  return (
    <ConfigProvider
      theme={theme}
      locale={language === "vi" ? viVN : enUS}
      button={{ autoInsertSpace: false }}
      form={{ requiredMark: true }}
    >
      <App>{children}</App>
    </ConfigProvider>
  );
}
