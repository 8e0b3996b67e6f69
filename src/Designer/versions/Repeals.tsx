import { useSession } from "@longan/web/api";
import { dateTime } from "@longan/web/format";
import { useTexts } from "@longan/web/texts";
import { Alert } from "antd";
import { type RepealLine, useWithdrawRepeal } from "../api";
import { ReasonButton } from "./ReasonButton";
import { mayPublish } from "./rights";

/** What ended a procedure, or will: by which decision, from when, and the way back. */
export function Repeals({ repeals }: { repeals: RepealLine[] }) {
  return repeals.map((repeal) => <Repeal key={repeal.id} repeal={repeal} />);
}

/** Whether it ends the procedure, now or later. */
export function stands({ state }: RepealLine): boolean {
  return state === "scheduled" || state === "inForce";
}

function Repeal({ repeal }: { repeal: RepealLine }) {
  const { t } = useTexts();
  const user = useSession().data?.user;
  const withdraw = useWithdrawRepeal(repeal.id);
  const { decision, withdrawal, state } = repeal;
  return (
    <Alert
      type={stands(repeal) ? "warning" : "info"}
      showIcon
      title={t(`repeal.${state}`, { at: dateTime(repeal.effectiveFrom), number: decision.number })}
      description={
        withdrawal
          ? t("repeal.withdrawnBy", {
              by: withdrawal.by,
              at: dateTime(withdrawal.at),
              reason: withdrawal.reason,
            })
          : stands(repeal) && t("repeal.meaning")
      }
      action={
        stands(repeal) &&
        mayPublish(user) && (
          <ReasonButton
            size="small"
            label={t("repeal.withdraw")}
            title={t("repeal.withdrawTitle")}
            hint={t("repeal.withdrawHint")}
            reasonLabel={t("versions.withdrawReason")}
            done={t("repeal.withdrawnDone")}
            order={withdraw}
          />
        )
      }
    />
  );
}
