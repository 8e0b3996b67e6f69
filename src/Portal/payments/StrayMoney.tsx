import { type DossierView, usePayments } from "@longan/web/api";
import { MoneyToLookAt } from "./MoneyToLookAt";

/** Tells whoever works on the dossier of money that meets nothing, whatever they do in it. */
export function StrayMoney({ dossier }: { dossier: DossierView }) {
  const { data } = usePayments(dossier.id, Boolean(dossier.receivedAt));
  return data ? <MoneyToLookAt sheet={data} /> : null;
}
