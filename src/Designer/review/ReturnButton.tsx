import { Failed } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { App, Button, Form, Input, Modal } from "antd";
import { useState } from "react";
import { type DraftView, useReturnDraft } from "../api";

/** Gives a draft back to its author with a reason. */
export function ReturnButton({ draft }: { draft: DraftView }) {
  const { t } = useTexts();
  const { message } = App.useApp();
  const [asking, setAsking] = useState(false);
  const [form] = Form.useForm<{ reason: string }>();
  const giveBack = useReturnDraft(draft.id);
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t("review.return")}</Button>
      <Modal
        open={asking}
        title={t("review.returnTitle")}
        okText={t("review.return")}
        confirmLoading={giveBack.isPending}
        onOk={() => form.submit()}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        {giveBack.error && <Failed error={giveBack.error} />}
        <Form
          form={form}
          layout="vertical"
          onFinish={({ reason }: { reason: string }) =>
            giveBack.mutate(reason, {
              onSuccess: () => {
                setAsking(false);
                void message.success(t("review.returnedDone"));
              },
            })
          }
        >
          <Form.Item
            name="reason"
            label={t("review.returnReason")}
            rules={[{ required: true, whitespace: true, message: t("form.required") }]}
          >
            <Input.TextArea rows={4} maxLength={2000} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
