import { useWithdraw } from "@longan/web/api";
import { newId } from "@longan/web/ids";
import { Failed } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Button, Input, Modal } from "antd";
import { useState } from "react";
import styles from "./dossiers.module.css";

/** Taking the dossier back: asks why, says what happens and that it is final. */
export function Withdraw({ id }: { id: string }) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [commandId] = useState(newId);
  const withdraw = useWithdraw(id);
  return (
    <div className={styles.danger}>
      <Button danger onClick={() => setOpen(true)}>
        {t("withdraw.button")}
      </Button>
      <Modal
        open={open}
        title={t("withdraw.title")}
        okText={t("withdraw.confirm")}
        okButtonProps={{ danger: true, disabled: reason.trim() === "", loading: withdraw.isPending }}
        cancelText={t("withdraw.keep")}
        onCancel={() => setOpen(false)}
        onOk={() =>
          withdraw.mutate({ commandId, reason: reason.trim() }, { onSuccess: () => setOpen(false) })
        }
      >
        <p>{t("withdraw.consequence")}</p>
        <label htmlFor="withdraw-reason">{t("withdraw.reason")}</label>
        <Input.TextArea
          id="withdraw-reason"
          rows={3}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {withdraw.error && <Failed error={withdraw.error} />}
      </Modal>
    </div>
  );
}
