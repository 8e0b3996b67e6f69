import { CheckCircleOutlined, QuestionCircleOutlined } from "@ant-design/icons";
import type { ProcedureSheet } from "@longan/web/api";
import { useTexts } from "@longan/web/texts";
import { Collapse, Tag } from "antd";
import styles from "./sheet.module.css";

type Mark = ProcedureSheet["facts"][number]["mark"];

/** Legal bases and the facts behind this page, each with a mark: found in the source, or still to verify. */
export function Laws({ sheet }: { sheet: ProcedureSheet }) {
  const { t, pick } = useTexts();
  return (
    <>
      <ul className={styles.list}>
        {sheet.legalBases.map((law) => (
          <li key={law.number}>
            <strong>{law.number}</strong> <MarkTag mark={law.mark} />
            <div>{pick(law.name)}</div>
          </li>
        ))}
        <li className={styles.muted}>{t("sheet.decision", { number: sheet.decision })}</li>
      </ul>
      {sheet.facts.length > 0 && (
        <Collapse
          ghost
          items={[
            {
              key: "facts",
              label: t("sheet.facts"),
              children: (
                <ul className={styles.list}>
                  {sheet.facts.map((fact, i) => (
                    <li key={i}>
                      {pick(fact.name)} <MarkTag mark={fact.mark} />
                      <div className={styles.muted}>{t("sheet.source", { source: fact.source })}</div>
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      )}
    </>
  );
}

function MarkTag({ mark }: { mark: Mark }) {
  const { t } = useTexts();
  return mark === "found" ? (
    <Tag color="success" icon={<CheckCircleOutlined />}>
      {t("mark.found")}
    </Tag>
  ) : (
    <Tag color="warning" icon={<QuestionCircleOutlined />}>
      {t("mark.toVerify")}
    </Tag>
  );
}
