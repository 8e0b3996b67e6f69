import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  EditOutlined,
  InboxOutlined,
  StopOutlined,
  SyncOutlined,
} from "@ant-design/icons";
import type { Text } from "@longan/web/api";
import { useTexts } from "@longan/web/texts";
import { Tag } from "antd";
import type { ReactNode } from "react";

interface Look {
  color: string;
  icon: ReactNode;
}

/** The ten statuses of a dossier (Circular 01/2018 Art. 15): waiting, moving, asked, stopped, done. */
const looks: Record<number, Look> = {
  1: { color: "processing", icon: <InboxOutlined /> },
  2: { color: "processing", icon: <InboxOutlined /> },
  3: { color: "default", icon: <StopOutlined /> },
  4: { color: "processing", icon: <SyncOutlined /> },
  5: { color: "warning", icon: <EditOutlined /> },
  6: { color: "warning", icon: <EditOutlined /> },
  7: { color: "default", icon: <StopOutlined /> },
  8: { color: "default", icon: <StopOutlined /> },
  9: { color: "success", icon: <CheckCircleOutlined /> },
  10: { color: "success", icon: <CheckCircleOutlined /> },
};

const unknown: Look = { color: "default", icon: <ClockCircleOutlined /> };

export function StatusTag({ status, name }: { status: number; name: Text }) {
  const { pick } = useTexts();
  const look = looks[status] ?? unknown;
  return (
    <Tag color={look.color} icon={look.icon}>
      {pick(name)}
    </Tag>
  );
}
