import { useExtendDueDate } from "@longan/web/api";
import { instantOf, isoDay, time } from "@longan/web/format";
import { newId } from "@longan/web/ids";
import { Failed } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Button, DatePicker, Input, Modal, TimePicker } from "antd";
import dayjs from "dayjs";
import { useState } from "react";
import styles from "./desk.module.css";

const hourFormat = "HH:mm";

/** The agency cannot meet the date: apology, a new date and why, once (form 04). */
export function ExtendDueDate({ id, dueAt }: { id: string; dueAt: string }) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const [commandId, setCommandId] = useState(newId);
  const [day, setDay] = useState<string>();
  const [hour, setHour] = useState(() => time(dueAt));
  const [reason, setReason] = useState("");
  const extend = useExtendDueDate(id);
  const change = (set: () => void) => {
    set();
    // Another content is another command.
    setCommandId(newId());
    extend.reset();
  };
  const send = () => {
    if (day === undefined) return;
    extend.mutate(
      { commandId, newDueAt: instantOf(day, hour), reason: reason.trim() },
      { onSuccess: () => setOpen(false) },
    );
  };
  return (
    <div className={styles.extend}>
      <Button onClick={() => setOpen(true)}>{t("extend.button")}</Button>
      <Modal
        open={open}
        title={t("extend.title")}
        okText={t("extend.confirm")}
        okButtonProps={{ disabled: day === undefined || reason.trim() === "", loading: extend.isPending }}
        cancelText={t("extend.keep")}
        onCancel={() => setOpen(false)}
        onOk={send}
      >
        <p>{t("extend.consequence")}</p>
        <div className={styles.extendFields}>
          <label htmlFor="extend-day">{t("extend.day")}</label>
          <DatePicker
            id="extend-day"
            className="la-full"
            format={["DD/MM/YYYY", "D/M/YYYY"]}
            placeholder="dd/MM/yyyy"
            value={day === undefined ? null : dayjs(day)}
            minDate={dayjs(isoDay(dueAt))}
            onChange={(next) => change(() => setDay(next?.format("YYYY-MM-DD")))}
          />
          <label htmlFor="extend-hour">{t("extend.hour")}</label>
          <TimePicker
            id="extend-hour"
            className="la-full"
            format={hourFormat}
            minuteStep={15}
            needConfirm={false}
            allowClear={false}
            value={dayjs(hour, hourFormat)}
            onChange={(next) => next && change(() => setHour(next.format(hourFormat)))}
          />
          <label htmlFor="extend-reason">{t("extend.reason")}</label>
          <Input.TextArea
            id="extend-reason"
            rows={3}
            maxLength={1000}
            value={reason}
            onChange={(event) => change(() => setReason(event.target.value))}
          />
        </div>
        {extend.error && <Failed error={extend.error} />}
      </Modal>
    </div>
  );
}
