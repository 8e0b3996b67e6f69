import { ProblemError } from "@longan/web/api";
import { Failed } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Alert, App, Button, Form, Input, Modal } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import { type DraftView, useAskReview } from "../api";

interface SendButtonProps {
  draft: DraftView;
  /** Brings everything to the server first. */
  before: () => Promise<void>;
}

/** Hands a draft to a publisher. */
export function SendButton({ draft, before }: SendButtonProps) {
  const { t } = useTexts();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const [form] = Form.useForm<{ note?: string }>();
  const ask = useAskReview(draft.id);
  const send = async ({ note }: { note?: string }) => {
    await before();
    ask.mutate(note?.trim() ?? "", {
      onSuccess: () => {
        setAsking(false);
        void message.success(t("review.asked"));
        void navigate(`/drafts/${draft.id}/review`);
      },
    });
  };
  return (
    <>
      <Button type="primary" onClick={() => setAsking(true)}>
        {t("review.ask")}
      </Button>
      <Modal
        open={asking}
        title={t("review.askTitle")}
        okText={t("review.ask")}
        confirmLoading={ask.isPending}
        onOk={() => form.submit()}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        <p>{t("review.askHint")}</p>
        {ask.error &&
          (ask.error instanceof ProblemError && ask.error.code === "draftHasErrors" ? (
            <Alert type="error" showIcon title={t("review.hasErrors")} />
          ) : (
            <Failed error={ask.error} />
          ))}
        <Form form={form} layout="vertical" onFinish={(fields: { note?: string }) => void send(fields)}>
          <Form.Item name="note" label={t("review.note")}>
            <Input.TextArea rows={3} maxLength={2000} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
