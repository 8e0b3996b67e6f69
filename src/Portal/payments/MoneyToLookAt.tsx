import type { PaymentSheet } from "@longan/web/api";
import { dateTime } from "@longan/web/format";
import { useTexts } from "@longan/web/texts";
import { Alert } from "antd";

/** Money that came and meets nothing that is owed: a person has to look. */
export function MoneyToLookAt({ sheet }: { sheet: PaymentSheet }) {
  const { t, pick } = useTexts();
  const strays = sheet.payments.filter((payment) => payment.fate !== "received" && payment.fate !== "failed");
  return strays.map((payment) => (
    <Alert
      key={payment.transaction}
      type="warning"
      showIcon
      title={pick(payment.words)}
      description={t("payment.transaction", { number: payment.transaction, at: dateTime(payment.at) })}
    />
  ));
}
