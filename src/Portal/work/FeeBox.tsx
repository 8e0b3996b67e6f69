import type { ComputedFee } from "@longan/web/api";
import { money } from "@longan/web/format";
import { useTexts } from "@longan/web/texts";
import { Alert } from "antd";

/** The fee as the rules of the filing date compute it; another amount needs a reason. */
export function FeeBox({ fee }: { fee: ComputedFee }) {
  const { t } = useTexts();
  return (
    <Alert
      type={fee.confirmed ? "info" : "warning"}
      showIcon
      title={t("work.fee", { name: fee.name, amount: money(fee.amount) })}
      description={
        <>
          {fee.base != null && <div>{t("work.feeBase", { amount: money(fee.base) })}</div>}
          <div>{t("work.feeBasis", { basis: fee.bases.join("; ") })}</div>
          {!fee.confirmed && <div>{t("work.feeToVerify")}</div>}
          <div>{t("work.feeOther")}</div>
        </>
      }
    />
  );
}
