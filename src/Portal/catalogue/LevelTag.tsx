import { CheckCircleOutlined, InfoCircleOutlined, LaptopOutlined } from "@ant-design/icons";
import type { OnlineLevel } from "@longan/web/api";
import { useTexts } from "@longan/web/texts";
import { Tag } from "antd";

const looks = {
  full: { color: "success", icon: <CheckCircleOutlined /> },
  partial: { color: "processing", icon: <LaptopOutlined /> },
  informationOnly: { color: "default", icon: <InfoCircleOutlined /> },
} as const;

/** How much of the procedure can be done without going anywhere. */
export function LevelTag({ level }: { level: OnlineLevel }) {
  const { t } = useTexts();
  const look = looks[level];
  return (
    <Tag color={look.color} icon={look.icon}>
      {t(`level.${level}`)}
    </Tag>
  );
}
