import type { ProcedureSheet } from "@longan/web/api";
import { useTexts } from "@longan/web/texts";
import { Alert, Form, Radio, Select } from "antd";
import { Components } from "../sheet/Components";
import { StepsDrawing } from "../sheet/StepsDrawing";
import styles from "./apply.module.css";
import { StepButtons } from "./StepButtons";

interface GuideStepProps {
  sheet: ProcedureSheet;
  caseCode: string;
  agencyCode: string;
  onCase: (code: string) => void;
  onAgency: (code: string) => void;
  onNext: () => void;
}

/** Before starting: what it takes, which case it is and where it goes. */
export function GuideStep({ sheet, caseCode, agencyCode, onCase, onAgency, onNext }: GuideStepProps) {
  const { t, pick } = useTexts();
  return (
    <>
      <section className={styles.panel} aria-labelledby="where">
        <h2 id="where">{t("apply.where")}</h2>
        <Form layout="vertical" requiredMark={false}>
          <Form.Item label={t("apply.agency")} htmlFor="agency" extra={t("apply.agencyHint")}>
            <Select
              id="agency"
              size="large"
              showSearch={{ optionFilterProp: "label" }}
              placeholder={t("apply.chooseAgency")}
              value={agencyCode === "" ? undefined : agencyCode}
              onChange={onAgency}
              options={sheet.agencies.map((agency) => ({ value: agency.code, label: pick(agency.name) }))}
            />
          </Form.Item>
          {sheet.cases.length > 1 && (
            <Form.Item label={t("apply.case")}>
              <Radio.Group
                aria-label={t("apply.case")}
                className={styles.choices}
                value={caseCode}
                onChange={(event) => onCase(String(event.target.value))}
                options={sheet.cases.map((one) => ({ value: one.code, label: pick(one.name) }))}
              />
            </Form.Item>
          )}
        </Form>
      </section>
      {sheet.partialReason && (
        <Alert
          className={styles.gap}
          type="info"
          showIcon
          title={t("sheet.partial")}
          description={pick(sheet.partialReason)}
        />
      )}
      <section className={styles.panel} aria-labelledby="prepare">
        <h2 id="prepare">{t("apply.prepare")}</h2>
        <Components components={sheet.components} />
      </section>
      <section className={styles.panel} aria-labelledby="way">
        <h2 id="way">{t("sheet.steps")}</h2>
        <StepsDrawing steps={sheet.steps} />
      </section>
      <StepButtons next={t("apply.start")} nextDisabled={agencyCode === ""} onNext={onNext} />
    </>
  );
}
