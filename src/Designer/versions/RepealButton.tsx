import { dateTime } from "@longan/web/format";
import { newId } from "@longan/web/ids";
import { Failed } from "@longan/web/states";
import { pickText, useTexts } from "@longan/web/texts";
import { App, Button, Form, Modal } from "antd";
import { useState } from "react";
import { useRepeal } from "../api";
import { DecisionFields, decisionOf, type TypedDecision } from "../review/DecisionFields";

/** Ends a procedure by a decision; says first what that means for those who wait. */
export function RepealButton({ code, openDossiers }: { code: string; openDossiers: number }) {
  const { t, language } = useTexts();
  const { modal } = App.useApp();
  const [asking, setAsking] = useState<string>();
  const [form] = Form.useForm<TypedDecision>();
  const repeal = useRepeal(code);
  const ask = () => {
    repeal.reset();
    setAsking(newId());
  };
  const send = (fields: TypedDecision) =>
    repeal.mutateAsync({ id: asking ?? newId(), ...decisionOf(fields) }).then(
      ({ effectiveFrom, warnings }) => {
        setAsking(undefined);
        modal.success({
          title: t("repeal.done"),
          content: (
            <>
              <p>{t("repeal.doneFrom", { at: dateTime(effectiveFrom) })}</p>
              {warnings.map((warning, i) => (
                <p key={i}>{pickText(warning, language)}</p>
              ))}
            </>
          ),
        });
      },
      () => undefined, // shown in the dialog
    );
  return (
    <>
      <Button danger onClick={ask}>
        {t("repeal.ask")}
      </Button>
      <Modal
        open={asking !== undefined}
        title={t("repeal.title")}
        okText={t("repeal.ask")}
        okButtonProps={{ danger: true }}
        confirmLoading={repeal.isPending}
        onOk={() => form.submit()}
        onCancel={() => setAsking(undefined)}
        destroyOnHidden
      >
        <p>{t("repeal.hint", { count: openDossiers })}</p>
        {repeal.error && <Failed error={repeal.error} />}
        <Form<TypedDecision> form={form} layout="vertical" onFinish={(fields) => void send(fields)}>
          <DecisionFields />
        </Form>
      </Modal>
    </>
  );
}
