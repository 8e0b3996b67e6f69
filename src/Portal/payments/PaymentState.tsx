import type { PaymentSheet } from "@longan/web/api";
import { dateTime, time } from "@longan/web/format";
import { useTexts } from "@longan/web/texts";
import { Alert, Spin } from "antd";

/** Where the payment stands: what the server knows, never what the browser brought back. */
export function PaymentState({
  sheet,
  returned,
  mine,
}: {
  sheet: PaymentSheet;
  returned: boolean;
  mine: boolean;
}) {
  const { t } = useTexts();
  const last = sheet.payments.at(-1);
  if (sheet.state === "waiting" && sheet.begunAt) {
    return (
      <Alert
        type="info"
        showIcon
        icon={returned ? <Spin size="small" /> : undefined}
        role="status"
        title={
          returned
            ? t("payment.waiting")
            : t(mine ? "payment.begun" : "payment.begunByOther", { at: time(sheet.begunAt) })
        }
        description={!mine ? undefined : returned ? t("payment.waitingHint") : t("payment.begunHint")}
      />
    );
  }
  if (sheet.state === "owed" && last?.fate === "failed")
    return <Alert type="error" showIcon title={t("payment.failed")} description={t("payment.failedHint")} />;
  if (sheet.state === "met" && sheet.obligation?.metAt) {
    const paid = sheet.payments.findLast((payment) => payment.fate === "received");
    return (
      <Alert
        type="success"
        showIcon
        role="status"
        title={t("payment.met")}
        description={
          paid &&
          t(paid.rail === "gateway" ? "payment.transaction" : "payment.receipt", {
            number: paid.transaction,
            at: dateTime(sheet.obligation.metAt),
          })
        }
      />
    );
  }
  return null;
}
