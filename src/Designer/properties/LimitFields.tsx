import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { useTexts } from "@longan/web/texts";
import { Button, InputNumber, Select } from "antd";
import type { DraftView } from "../api";
import { type Limit, timeUnits } from "../model/step";
import styles from "./properties.module.css";
import { useCases } from "./useCases";

interface LimitFieldsProps {
  draft: DraftView;
  limits: Limit[];
  onChange: (limits: Limit[]) => void;
}

const any = "";
const channels = ["direct", "online", "post"] as const;

/** The time a step may take, on every channel or on one, in every case or in one. */
export function LimitFields({ draft, limits, onChange }: LimitFieldsProps) {
  const { t, pick } = useTexts();
  const cases = useCases(draft.id);
  const set = (i: number, part: Partial<Limit>) =>
    onChange(limits.map((limit, n) => (n === i ? { ...limit, ...part } : limit)));
  return (
    <fieldset className={styles.group}>
      <legend>{t("properties.limits")}</legend>
      {limits.map((limit, i) => {
        const n = i + 1;
        return (
          <div key={i} className={styles.limit}>
            <InputNumber
              aria-label={t("properties.limitValue", { n })}
              min="0.1"
              step="0.5"
              stringMode
              value={limit.value}
              onChange={(value) => value !== null && value !== "" && set(i, { value })}
            />
            <Select
              aria-label={t("properties.limitUnit", { n })}
              value={limit.unit}
              options={timeUnits.map((unit) => ({ value: unit, label: t(`properties.unit.${unit}`) }))}
              onChange={(unit: string) => set(i, { unit })}
            />
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={t("properties.removeLimit", { n })}
              onClick={() => onChange(limits.filter((_, other) => other !== i))}
            />
            <Select
              aria-label={t("properties.limitChannel", { n })}
              value={limit.channel ?? any}
              options={[
                { value: any, label: t("properties.anyChannel") },
                ...channels.map((channel) => ({ value: channel, label: t(`channel.${channel}`) })),
              ]}
              onChange={(channel: string) => set(i, { channel: channel === any ? undefined : channel })}
            />
            <Select
              aria-label={t("properties.limitCase", { n })}
              value={limit.case ?? any}
              options={[
                { value: any, label: t("properties.anyCase") },
                ...cases.map(({ code, name }) => ({ value: code, label: pick(name) })),
              ]}
              onChange={(code: string) => set(i, { case: code === any ? undefined : code })}
            />
          </div>
        );
      })}
      <Button
        size="small"
        icon={<PlusOutlined />}
        onClick={() => onChange([...limits, { value: "2", unit: "hour" }])}
      >
        {t("properties.addLimit")}
      </Button>
    </fieldset>
  );
}
