import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { useTexts } from "@longan/web/texts";
import { Button, Select } from "antd";
import type { DraftView } from "../api";
import { type Limit, timeUnits } from "../model/step";
import { Field, TextField } from "./Field";
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
          <div key={i} className={styles.limit} role="group" aria-label={t("properties.limit", { n })}>
            <div className={styles.pair}>
              <TextField
                label={t("properties.limitValue", { n })}
                value={limit.value}
                refuse={(value) => (isAmount(value) ? undefined : t("properties.limitWrong"))}
                onCommit={(value) => set(i, { value: value.replace(",", ".") })}
              />
              <Field label={t("properties.limitUnit")}>
                {(id) => (
                  <Select
                    id={id}
                    className="la-full"
                    value={limit.unit}
                    options={timeUnits.map((unit) => ({ value: unit, label: t(`properties.unit.${unit}`) }))}
                    onChange={(unit: string) => set(i, { unit })}
                  />
                )}
              </Field>
            </div>
            <div className={styles.pair}>
              <Field label={t("properties.limitChannel")}>
                {(id) => (
                  <Select
                    id={id}
                    className="la-full"
                    value={limit.channel ?? any}
                    options={[
                      { value: any, label: t("properties.anyChannel") },
                      ...channels.map((channel) => ({
                        value: channel,
                        label: t(`channel.${channel}`),
                      })),
                    ]}
                    onChange={(channel: string) => set(i, { channel: channel === any ? undefined : channel })}
                  />
                )}
              </Field>
              <Field label={t("properties.limitCase")}>
                {(id) => (
                  <Select
                    id={id}
                    className="la-full"
                    value={limit.case ?? any}
                    options={[
                      { value: any, label: t("properties.anyCase") },
                      ...cases.map(({ code, name }) => ({ value: code, label: pick(name) })),
                    ]}
                    onChange={(code: string) => set(i, { case: code === any ? undefined : code })}
                  />
                )}
              </Field>
            </div>
            <Button
              type="link"
              size="small"
              icon={<DeleteOutlined />}
              onClick={() => onChange(limits.filter((_, other) => other !== i))}
            >
              {t("properties.removeLimit", { n })}
            </Button>
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

function isAmount(text: string): boolean {
  return /^\d+([.,]\d+)?$/.test(text) && Number(text.replace(",", ".")) > 0;
}
