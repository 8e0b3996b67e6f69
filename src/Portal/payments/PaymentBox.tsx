import { type DossierView, useDossiersChanged, usePayments } from "@longan/web/api";
import { money } from "@longan/web/format";
import { useTexts } from "@longan/web/texts";
import { Alert } from "antd";
import { useEffect, useRef } from "react";
import { useSearchParams } from "react-router";
import cards from "../dossiers/dossiers.module.css";
import { MoneyToLookAt } from "./MoneyToLookAt";
import { Notice } from "./Notice";
import { PayButton } from "./PayButton";
import styles from "./payments.module.css";
import { PaymentState } from "./PaymentState";

interface PaymentBoxProps {
  dossier: DossierView;
  audience: "citizen" | "staff";
}

/** What is owed: the person's to do with the button that pays, the official's to see how it stands. */
export function PaymentBox({ dossier, audience }: PaymentBoxProps) {
  const { t } = useTexts();
  const [address] = useSearchParams();
  const payments = usePayments(dossier.id, Boolean(dossier.receivedAt));
  const sheet = payments.data;
  useRefreshWhenMet(sheet?.state);
  if (!sheet?.obligation && !sheet?.payments.length) return null;

  const open = sheet.state === "owed" || sheet.state === "waiting";
  const returned = address.get("payment") === "returned";
  const mine = audience === "citizen" && open;
  return (
    <section
      className={`${cards.card ?? ""} ${mine ? (cards.todo ?? "") : ""}`}
      aria-labelledby={`payment-${audience}`}
    >
      <h2 id={`payment-${audience}`}>
        {mine ? t("dossier.youMust", { what: t("payment.todo") }) : t("payment.title")}
      </h2>
      <div className={styles.stack}>
        <PaymentState sheet={sheet} returned={returned && mine} mine={mine} />
        <MoneyToLookAt sheet={sheet} />
        {sheet.obligation && <Notice dossierId={dossier.id} obligation={sheet.obligation} />}
        {mine && !sheet.gateway && (
          <Alert
            type="warning"
            showIcon
            title={t("payment.noGateway")}
            description={t("payment.elsewhere")}
          />
        )}
        {mine &&
          sheet.gateway &&
          sheet.mayPay &&
          !(sheet.state === "waiting" && returned) &&
          sheet.obligation && (
            <PayButton
              dossierId={dossier.id}
              label={
                sheet.state === "waiting"
                  ? t("payment.goOn")
                  : t("payment.pay", { amount: money(sheet.obligation.amount) })
              }
            />
          )}
        {mine && sheet.gateway && sheet.state === "owed" && (
          <p className={styles.muted}>{t("payment.elsewhere")}</p>
        )}
        {audience === "staff" && sheet.state === "owed" && (
          <p className={styles.muted}>{t("payment.notYet")}</p>
        )}
      </div>
    </section>
  );
}

/** The dossier goes on by itself when the money is there: the page follows. */
function useRefreshWhenMet(state: string | undefined) {
  const refresh = useDossiersChanged();
  const before = useRef(state);
  useEffect(() => {
    if (before.current !== undefined && before.current !== state) void refresh();
    before.current = state;
  });
}
