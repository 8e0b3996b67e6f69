import { CloseCircleOutlined, InfoCircleOutlined, WarningOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import type { Severity } from "../api";

export const severityIcons: Record<Severity, ReactNode> = {
  error: <CloseCircleOutlined aria-hidden />,
  warning: <WarningOutlined aria-hidden />,
  info: <InfoCircleOutlined aria-hidden />,
};
