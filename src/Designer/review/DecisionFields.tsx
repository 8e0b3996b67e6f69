import { useTexts } from "@longan/web/texts";
import { DatePicker, Form, Input } from "antd";
import type { Dayjs } from "dayjs";
import type { ReactNode } from "react";
import { officeInstant } from "./officeInstant";

/** What a form asks of a decision. */
export interface TypedDecision {
  number: string;
  signedOn: Dayjs;
  signerTitle: string;
  effectiveFrom: Dayjs;
}

/** The decision as it is sent. */
export function decisionOf(fields: TypedDecision) {
  return {
    number: fields.number.trim(),
    signedOn: fields.signedOn.format("YYYY-MM-DD"),
    signerTitle: fields.signerTitle.trim(),
    effectiveFrom: officeInstant(fields.effectiveFrom.format("YYYY-MM-DDTHH:mm")),
  };
}

/** Number, signature and moment of a decision; `children` stand before the moment. */
export function DecisionFields({ children }: { children?: ReactNode }) {
  const { t } = useTexts();
  const required = { required: true, message: t("form.required") };
  return (
    <>
      <Form.Item name="number" label={t("publication.number")} rules={[required]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="signedOn" label={t("publication.signedOn")} rules={[required]}>
        <DatePicker className="la-full" format="DD/MM/YYYY" />
      </Form.Item>
      <Form.Item
        name="signerTitle"
        label={t("publication.signerTitle")}
        extra={t("publication.signerTitleHint")}
        rules={[required]}
      >
        <Input maxLength={200} />
      </Form.Item>
      {children}
      <Form.Item name="effectiveFrom" label={t("publication.effectiveFrom")} rules={[required]}>
        <DatePicker className="la-full" showTime={{ format: "HH:mm" }} format="DD/MM/YYYY HH:mm" />
      </Form.Item>
    </>
  );
}
