import { type Awaited, type DossierView, type FormValues, useDeliverMessage } from "@longan/web/api";
import { SchemaForm } from "@longan/web/forms";
import { newId } from "@longan/web/ids";
import { Failed } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { InboxOutlined } from "@ant-design/icons";
import { App, Button, Modal } from "antd";
import { useState } from "react";
import styles from "./work.module.css";

/** What the dossier waits for from outside; whoever receives it here records that it has come. */
export function Arrivals({ dossier }: { dossier: DossierView }) {
  const { t } = useTexts();
  if (dossier.awaited.length === 0) return null;
  return (
    <section className={styles.arrivals} aria-label={t("arrival.title")}>
      <h3>{t("arrival.title")}</h3>
      {dossier.awaited.map((awaited) => (
        <Arrival key={awaited.key} dossier={dossier} awaited={awaited} />
      ))}
    </section>
  );
}

function Arrival({ dossier, awaited }: { dossier: DossierView; awaited: Awaited }) {
  const { t, pick } = useTexts();
  const { notification } = App.useApp();
  const [open, setOpen] = useState(false);
  const [commandId, setCommandId] = useState(newId);
  const [data, setData] = useState<FormValues>({});
  const deliver = useDeliverMessage();
  const formId = `arrival-${awaited.key}`;
  const change = (next: FormValues) => {
    setData(next);
    // Another content is another command.
    setCommandId(newId());
    deliver.reset();
  };
  const send = () =>
    deliver.mutate(
      {
        commandId,
        message: awaited.message,
        dossier: dossier.id,
        ...(awaited.correlation ? { correlation: awaited.correlation } : {}),
        data: awaited.form ? data : {},
      },
      {
        onSuccess: () => {
          setOpen(false);
          notification.success({ title: t("arrival.done", { name: pick(awaited.name) }), duration: 0 });
        },
      },
    );
  return (
    <div className={styles.arrival}>
      <p>
        <strong>{pick(awaited.name)}</strong>
        {awaited.correlation && <span>{t("arrival.about", { what: awaited.correlation })}</span>}
      </p>
      <Button icon={<InboxOutlined />} onClick={() => setOpen(true)}>
        {t("arrival.record")}
      </Button>
      <Modal
        open={open}
        title={t("arrival.recordTitle", { name: pick(awaited.name) })}
        okText={t("arrival.confirm")}
        okButtonProps={{
          loading: deliver.isPending,
          ...(awaited.form ? { htmlType: "submit" as const, form: formId } : { onClick: send }),
        }}
        cancelText={t("arrival.notYet")}
        onCancel={() => setOpen(false)}
      >
        <p>{t("arrival.consequence")}</p>
        {awaited.form && (
          <SchemaForm
            id={formId}
            form={awaited.form}
            value={data}
            onChange={change}
            onComplete={send}
            label={pick(awaited.name)}
          />
        )}
        {deliver.error && <Failed error={deliver.error} />}
      </Modal>
    </div>
  );
}
