import { useForceMajeure } from "@longan/web/api";
import { newId } from "@longan/web/ids";
import { Failed } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Button, DatePicker, Input, Modal } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import styles from "./desk.module.css";

const formats = ["DD/MM/YYYY", "D/M/YYYY"];

/** The leader leaves days out that were lost to disaster, fire or a failure of systems. */
export function ForceMajeure({ id }: { id: string }) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const [commandId, setCommandId] = useState(newId);
  const [first, setFirst] = useState<string>();
  const [last, setLast] = useState<string>();
  const [reason, setReason] = useState("");
  const exclude = useForceMajeure(id);
  const change = (set: () => void) => {
    set();
    // Another content is another command.
    setCommandId(newId());
    exclude.reset();
  };
  const send = () => {
    if (first === undefined || last === undefined) return;
    exclude.mutate({ commandId, first, last, reason: reason.trim() }, { onSuccess: () => setOpen(false) });
  };
  const incomplete = first === undefined || last === undefined || reason.trim() === "";
  return (
    <div className={styles.extend}>
      <Button onClick={() => setOpen(true)}>{t("forceMajeure.button")}</Button>
      <Modal
        open={open}
        title={t("forceMajeure.title")}
        okText={t("forceMajeure.confirm")}
        okButtonProps={{ disabled: incomplete, loading: exclude.isPending }}
        cancelText={t("forceMajeure.keep")}
        onCancel={() => setOpen(false)}
        onOk={send}
      >
        <p>{t("forceMajeure.consequence")}</p>
        <div className={styles.extendFields}>
          <label htmlFor="lost-first">{t("forceMajeure.first")}</label>
          <DatePicker
            id="lost-first"
            className="la-full"
            format={formats}
            placeholder="dd/MM/yyyy"
            value={first === undefined ? null : dayjs(first)}
            onChange={(next) => change(() => setFirst(next?.format("YYYY-MM-DD")))}
          />
          <label htmlFor="lost-last">{t("forceMajeure.last")}</label>
          <DatePicker
            id="lost-last"
            className="la-full"
            format={formats}
            placeholder="dd/MM/yyyy"
            value={last === undefined ? null : dayjs(last)}
            onChange={(next) => change(() => setLast(next?.format("YYYY-MM-DD")))}
          />
          <label htmlFor="lost-reason">{t("forceMajeure.reason")}</label>
          <Input.TextArea
            id="lost-reason"
            rows={3}
            maxLength={1000}
            value={reason}
            onChange={(event) => change(() => setReason(event.target.value))}
          />
        </div>
        {exclude.error && <Failed error={exclude.error} />}
      </Modal>
    </div>
  );
}
