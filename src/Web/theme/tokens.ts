import type { ThemeConfig } from "antd";

export const theme: ThemeConfig = {
  cssVar: { key: "la" },
  token: {
    colorPrimary: "#0b4f9e",
    colorInfo: "#0b4f9e",
    colorLink: "#0b4f9e",
    colorError: "#b3261e",
    colorWarning: "#b26a00",
    colorSuccess: "#1b6e3c",
    colorText: "#1b2733",
    colorTextSecondary: "#5a6875",
    colorTextDescription: "#5a6875",
    colorTextPlaceholder: "#6b7884",
    colorBorder: "#b8c2cc",
    colorBgLayout: "#f4f6f8",
    borderRadius: 6,
    fontFamily: '"Be Vietnam Pro", system-ui, sans-serif',
    fontSize: 16,
    controlHeight: 40,
    lineHeight: 1.5,
    wireframe: false,
  },
  components: {
    Form: { labelColor: "#1b2733", verticalLabelPadding: "0 0 4px", itemMarginBottom: 20 },
    Button: { fontWeight: 500, primaryShadow: "none", defaultShadow: "none" },
    Tabs: { horizontalItemPadding: "10px 0" },
  },
};
