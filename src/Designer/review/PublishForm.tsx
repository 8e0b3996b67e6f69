import { dateTime } from "@longan/web/format";
import { Failed } from "@longan/web/states";
import { pickText, useTexts } from "@longan/web/texts";
import { App, Button, DatePicker, Form, Input, Select } from "antd";
import type { Dayjs } from "dayjs";
import { useNavigate } from "react-router";
import { decisionKinds, type DecisionKind, type DraftView, type Publication, usePublish } from "../api";
import { officeInstant } from "./officeInstant";

interface Fields {
  number: string;
  signedOn: Dayjs;
  signerTitle: string;
  kind: DecisionKind;
  effectiveFrom: Dayjs;
}

/** The decision that makes a draft a version, and from when. */
export function PublishForm({ draft }: { draft: DraftView }) {
  const { t, language } = useTexts();
  const { modal } = App.useApp();
  const navigate = useNavigate();
  const publish = usePublish(draft.id);
  const required = { required: true, message: t("form.required") };

  const send = (body: Publication) =>
    publish.mutate(body, {
      onSuccess: (version) => {
        modal.success({
          title: t("publication.done"),
          content: (
            <>
              <p>{t("publication.doneFrom", { at: dateTime(version.effectiveFrom) })}</p>
              {version.warnings.map((warning, i) => (
                <p key={i}>{pickText(warning, language)}</p>
              ))}
            </>
          ),
          okText: t("publication.toVersion"),
          onOk: () => void navigate(`/versions/${version.versionId}`),
        });
      },
    });

  const ask = (fields: Fields) => {
    const body: Publication = {
      number: fields.number.trim(),
      signedOn: fields.signedOn.format("YYYY-MM-DD"),
      signerTitle: fields.signerTitle.trim(),
      kind: fields.kind,
      effectiveFrom: officeInstant(fields.effectiveFrom.format("YYYY-MM-DDTHH:mm")),
    };
    modal.confirm({
      title: t("publication.confirmTitle"),
      content: t("publication.confirm", { at: dateTime(body.effectiveFrom) }),
      okText: t("publication.publish"),
      onOk: () => send(body),
    });
  };

  return (
    <Form<Fields>
      layout="vertical"
      initialValues={{ kind: draft.baseVersionId ? "amend" : "new" }}
      onFinish={ask}
    >
      {publish.error && <Failed error={publish.error} />}
      <Form.Item name="number" label={t("publication.number")} rules={[required]}>
        <Input maxLength={100} />
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
      <Form.Item name="kind" label={t("publication.kind")} rules={[required]}>
        <Select options={decisionKinds.map((kind) => ({ value: kind, label: t(`decisionKind.${kind}`) }))} />
      </Form.Item>
      <Form.Item name="effectiveFrom" label={t("publication.effectiveFrom")} rules={[required]}>
        <DatePicker className="la-full" showTime={{ format: "HH:mm" }} format="DD/MM/YYYY HH:mm" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={publish.isPending}>
        {t("publication.publish")}
      </Button>
    </Form>
  );
}
