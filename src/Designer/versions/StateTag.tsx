import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  EditOutlined,
  HistoryOutlined,
  StopOutlined,
} from "@ant-design/icons";
import { useTexts } from "@longan/web/texts";
import { Tag } from "antd";
import type { DraftState, VersionLine } from "../api";

const versionLook = {
  scheduled: { color: "processing", icon: <ClockCircleOutlined /> },
  current: { color: "success", icon: <CheckCircleOutlined /> },
  superseded: { color: "default", icon: <HistoryOutlined /> },
  repealed: { color: "warning", icon: <StopOutlined /> },
  withdrawn: { color: "error", icon: <StopOutlined /> },
};

export function VersionTag({ state }: { state: VersionLine["state"] }) {
  const { t } = useTexts();
  const { color, icon } = versionLook[state];
  return (
    <Tag color={color} icon={icon}>
      {t(`versionState.${state}`)}
    </Tag>
  );
}

const draftLook = {
  published: { color: "success", icon: <CheckCircleOutlined /> },
  draft: { color: "default", icon: <EditOutlined /> },
  inReview: { color: "processing", icon: <ClockCircleOutlined /> },
  returned: { color: "warning", icon: <HistoryOutlined /> },
};

export function DraftTag({ state }: { state: DraftState }) {
  const { t } = useTexts();
  const { color, icon } = draftLook[state];
  return (
    <Tag color={color} icon={icon}>
      {t(`draftState.${state}`)}
    </Tag>
  );
}
