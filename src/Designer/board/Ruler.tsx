import { useTexts } from "@longan/web/texts";
import { Select } from "antd";
import type { Analysis } from "../api";
import { useCases } from "../properties/useCases";
import styles from "./board.module.css";
import { rulerParts } from "./rulerParts";
import type { RulerLine } from "./useRulerLine";

interface RulerProps {
  draftId: string;
  analysis: Analysis | undefined;
  line: RulerLine;
  onShow: (elementId: string) => void;
  /** On a page among others, not below a drawing as wide as the window. */
  inline?: boolean;
}

/** The legal limit as a ruler: filled by the steps of the longest way, red where they run over. */
export function Ruler({
  draftId,
  analysis,
  line: { ruler, index, choose },
  onShow,
  inline = false,
}: RulerProps) {
  const { t, pick } = useTexts();
  const cases = new Map(useCases(draftId).map(({ code, name }) => [code, pick(name)]));
  const lines = analysis?.time ?? [];
  const line = lines[index];
  if (analysis === undefined || line === undefined) {
    // Its place is kept, so that the drawing above does not jump.
    return <section className={styles.ruler}>{analysis && <p>{t("ruler.none")}</p>}</section>;
  }
  const { scale, limitAt, parts } = rulerParts(line);
  const names = new Map(analysis.steps.map((step) => [step.elementId, pick(step.name)]));
  const sum = pick(line.sum);
  const limit = pick(line.limit);
  return (
    <section
      ref={ruler}
      className={styles.ruler}
      aria-label={t("ruler.title")}
      data-over={line.exceeds}
      data-inline={inline}
    >
      <Select
        size="small"
        aria-label={t("ruler.choose")}
        value={index}
        onChange={choose}
        popupMatchSelectWidth={false}
        options={lines.map((known, i) => ({
          value: i,
          label: [t(`channel.${known.channel}`), known.case && (cases.get(known.case) ?? known.case)]
            .filter(Boolean)
            .join(" · "),
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
