import type { ProcedureSheet } from "@longan/web/api";
import { useTexts } from "@longan/web/texts";
import { Form, Input, Radio, Select } from "antd";
import { StepButtons } from "../apply/StepButtons";
import type { Visit } from "./CounterApplication";
import styles from "./counter.module.css";

interface ApplicantStepProps {
  sheet: ProcedureSheet;
  offices: ProcedureSheet["agencies"];
  start: Visit | undefined;
  onNext: (visit: Visit) => void;
}

const kinds = ["citizen", "enterprise", "organisation", "stateAgency"] as const;
const channels = ["direct", "post"] as const;
const modes = {
  direct: ["assistedAtCounter", "onBehalfByOfficial", "assistedByCommunityTeam"],
  post: ["postalAgent", "onBehalfByOfficial"],
} as const;

/** Who came, how, and who types: it counts for the province's targets. */
export function ApplicantStep({ sheet, offices, start, onNext }: ApplicantStepProps) {
  const { t, pick } = useTexts();
  const [form] = Form.useForm<Visit>();
  const channel =
    (Form.useWatch("channel", form) as Visit["channel"] | undefined) ?? start?.channel ?? "direct";
  const required = { required: true, message: t("form.required") };
  const initial: Partial<Visit> = start ?? {
    agencyCode: offices[0]?.code ?? "",
    caseCode: sheet.cases[0]?.code ?? "",
    channel: "direct",
    filingMode: "assistedAtCounter",
    applicant: { kind: "citizen", name: "", identityNumber: "" },
  };
  return (
    <>
      <section className={styles.panel} aria-label={t("counter.step.applicant")}>
        <Form<Visit>
          id="applicant"
          form={form}
          layout="vertical"
          initialValues={initial}
          scrollToFirstError
          onValuesChange={(changed: Partial<Visit>) => {
            if (changed.channel) form.setFieldValue("filingMode", modes[changed.channel][0]);
          }}
          onFinish={() => onNext(form.getFieldsValue(true) as Visit)}
        >
          <div className={styles.fields}>
            <Form.Item name="channel" label={t("counter.channel")}>
              <Radio.Group options={channels.map((one) => ({ value: one, label: t(`channel.${one}`) }))} />
            </Form.Item>
            <Form.Item name="filingMode" label={t("counter.filingMode")}>
              <Select
                options={modes[channel].map((one) => ({ value: one, label: t(`filingMode.${one}`) }))}
              />
            </Form.Item>
            {offices.length > 1 && (
              <Form.Item name="agencyCode" label={t("apply.agency")} rules={[required]}>
                <Select options={offices.map((one) => ({ value: one.code, label: pick(one.name) }))} />
              </Form.Item>
            )}
            {sheet.cases.length > 1 && (
              <Form.Item name="caseCode" label={t("apply.case")} rules={[required]}>
                <Select options={sheet.cases.map((one) => ({ value: one.code, label: pick(one.name) }))} />
              </Form.Item>
            )}
          </div>
          <h2>{t("desk.applicant")}</h2>
          <Form.Item name={["applicant", "kind"]} label={t("counter.kind")}>
            <Radio.Group options={kinds.map((one) => ({ value: one, label: t(`kind.${one}`) }))} />
          </Form.Item>
          <div className={styles.fields}>
            <Form.Item name={["applicant", "name"]} label={t("account.fullName")} rules={[required]}>
              <Input autoComplete="off" />
            </Form.Item>
            <Form.Item
              name={["applicant", "identityNumber"]}
              label={t("account.identityNumber")}
              rules={[required, { pattern: /^\d{10,13}$/, message: t("counter.identityWrong") }]}
            >
              <Input inputMode="numeric" autoComplete="off" maxLength={13} />
            </Form.Item>
            <Form.Item
              name={["applicant", "phone"]}
              label={t("account.phone")}
              rules={[{ pattern: /^0\d{9}$/, message: t("account.phoneWrong") }]}
            >
              <Input inputMode="tel" autoComplete="off" />
            </Form.Item>
            <Form.Item
              name={["applicant", "email"]}
              label={t("account.email")}
              rules={[{ type: "email", message: t("form.email") }]}
            >
              <Input inputMode="email" autoComplete="off" />
            </Form.Item>
          </div>
          <Form.Item name={["applicant", "address"]} label={t("account.address")}>
            <Input autoComplete="off" />
          </Form.Item>
        </Form>
      </section>
      <StepButtons next={t("apply.next")} form="applicant" />
    </>
  );
}
