import { Failed } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { App, Button, type ButtonProps, Form, Input, Modal } from "antd";
import { useState } from "react";
import { useWithdraw, type VersionLine } from "../api";

/** Takes a version that runs, or would run, out of use; says first what that means. */
export function WithdrawButton({ version, ...button }: { version: VersionLine } & ButtonProps) {
  const { t } = useTexts();
  const { message } = App.useApp();
  const [asking, setAsking] = useState(false);
  const [form] = Form.useForm<{ reason: string }>();
  const withdraw = useWithdraw();
  if (version.state !== "current" && version.state !== "scheduled") return null;
  return (
    <>
      <Button {...button} danger onClick={() => setAsking(true)}>
        {t("versions.withdraw")}
      </Button>
      <Modal
        open={asking}
        title={t("versions.withdrawTitle")}
        okText={t("versions.withdraw")}
        okButtonProps={{ danger: true }}
        confirmLoading={withdraw.isPending}
        onOk={() => form.submit()}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        <p>{t(version.state === "current" ? "versions.withdrawCurrent" : "versions.withdrawScheduled")}</p>
        {withdraw.error && <Failed error={withdraw.error} />}
        <Form
          form={form}
          layout="vertical"
          onFinish={({ reason }) =>
            withdraw.mutate(
              { versionId: version.versionId, reason },
              {
                onSuccess: () => {
                  setAsking(false);
                  void message.success(t("versions.withdrawn"));
                },
              },
            )
          }
        >
          <Form.Item
            name="reason"
            label={t("versions.withdrawReason")}
            rules={[{ required: true, whitespace: true, message: t("form.required") }]}
          >
            <Input.TextArea rows={3} maxLength={2000} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
