import { dateTime } from "@longan/web/format";
import { Failed } from "@longan/web/states";
import { pickText, useTexts } from "@longan/web/texts";
import { App, Button, Form, Select } from "antd";
import { useNavigate } from "react-router";
import { type DecisionKind, type DraftView, type Publication, publishingKinds, usePublish } from "../api";
import { DecisionFields, decisionOf, type TypedDecision } from "./DecisionFields";

interface Fields extends TypedDecision {
  kind: DecisionKind;
}

/** The decision that makes a draft a version, and from when. */
export function PublishForm({ draft }: { draft: DraftView }) {
  const { t, language } = useTexts();
  const { modal } = App.useApp();
  const navigate = useNavigate();
  const publish = usePublish(draft.id);

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
    const body: Publication = { ...decisionOf(fields), kind: fields.kind };
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
      <DecisionFields>
        <Form.Item
          name="kind"
          label={t("publication.kind")}
          extra={t("publication.kindHint")}
          rules={[{ required: true, message: t("form.required") }]}
        >
          <Select
            options={publishingKinds.map((kind) => ({ value: kind, label: t(`decisionKind.${kind}`) }))}
          />
        </Form.Item>
      </DecisionFields>
      <Button type="primary" htmlType="submit" block loading={publish.isPending}>
        {t("publication.publish")}
      </Button>
    </Form>
  );
}
