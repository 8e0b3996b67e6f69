import { useTexts } from "@longan/web/texts";
import { Select } from "antd";
import { useState } from "react";
import type { Analysis } from "../api";
import styles from "./board.module.css";
import { rulerParts, worstLine } from "./rulerParts";

interface RulerProps {
  analysis: Analysis | undefined;
  onShow: (elementId: string) => void;
}

/** The legal limit as a ruler: filled by the steps of the longest way, red where they run over. */
export function Ruler({ analysis, onShow }: RulerProps) {
  const { t, pick } = useTexts();
  const [chosen, setChosen] = useState<number>();
  const lines = analysis?.time ?? [];
  const worst = worstLine(lines);
  const index = chosen !== undefined && chosen < lines.length ? chosen : worst;
  const line = lines[index];
  if (analysis === undefined || line === undefined) return null;
  const { scale, limitAt, parts } = rulerParts(line, analysis.steps);
  const names = new Map(analysis.steps.map((step) => [step.elementId, pick(step.name)]));
  const sum = pick(line.sum);
  const limit = pick(line.limit);
  return (
    <section className={styles.ruler} aria-label={t("ruler.title")} data-over={line.exceeds}>
      <Select
        size="small"
        aria-label={t("ruler.choose")}
        value={index}
        onChange={setChosen}
        popupMatchSelectWidth={false}
        options={lines.map((known, i) => ({
          value: i,
          label: [t(`channel.${known.channel}`), known.case ?? ""].filter(Boolean).join(" · "),
        }))}
      />
      <div className={styles.scale}>
        {parts.map((step) => (
          <button
            key={step.key}
            type="button"
            title={`${names.get(step.elementId) ?? step.elementId}: ${t("ruler.hours", { hours: step.hours })}`}
            data-over={step.over}
            style={{ width: `${(100 * step.hours) / scale}%` }}
            onClick={() => onShow(step.elementId)}
          >
            {names.get(step.elementId) ?? step.elementId}
          </button>
        ))}
        <i style={{ left: `${(100 * limitAt) / scale}%` }} title={t("ruler.legal", { limit })} />
      </div>
      <p>{t("ruler.total", { sum, limit })}</p>
    </section>
  );
}
