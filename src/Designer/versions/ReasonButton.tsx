import { Failed } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { App, Button, type ButtonProps, Form, Input, Modal } from "antd";
import { type ReactNode, useState } from "react";

interface ReasonButtonProps extends ButtonProps {
  /** What the button says, before and in the dialog. */
  label: string;
  title: string;
  /** What will happen. */
  hint: ReactNode;
  reasonLabel: string;
  done: string;
  order: {
    mutateAsync: (reason: string) => Promise<unknown>;
    isPending: boolean;
    error: unknown;
    reset: () => void;
  };
}

/** Asks for a reason, says what will happen, and does it. */
export function ReasonButton({ label, title, hint, reasonLabel, done, order, ...button }: ReasonButtonProps) {
  const { t } = useTexts();
  const { message } = App.useApp();
  const [asking, setAsking] = useState(false);
  const [form] = Form.useForm<{ reason: string }>();
  const ask = () => {
    order.reset();
    setAsking(true);
  };
  const send = ({ reason }: { reason: string }) =>
    order.mutateAsync(reason.trim()).then(
      () => {
        setAsking(false);
        void message.success(done);
      },
      () => undefined, // shown in the dialog
    );
  return (
    <>
      <Button {...button} onClick={ask}>
        {label}
      </Button>
      <Modal
        open={asking}
        title={title}
        okText={label}
        okButtonProps={button.danger ? { danger: true } : {}}
        confirmLoading={order.isPending}
        onOk={() => form.submit()}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        <p>{hint}</p>
        {order.error ? <Failed error={order.error} /> : null}
        <Form form={form} layout="vertical" onFinish={(fields: { reason: string }) => void send(fields)}>
          <Form.Item
            name="reason"
            label={reasonLabel}
            rules={[{ required: true, whitespace: true, message: t("form.required") }]}
          >
            <Input.TextArea rows={3} maxLength={2000} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
