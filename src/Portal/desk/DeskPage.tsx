import { type Box, boxes, useDossier, useInbox } from "@longan/web/api";
import { Nothing } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { useNavigate, useParams, useSearchParams } from "react-router";
import { usePageTitle } from "@longan/web/frame";
import styles from "./desk.module.css";
import { DossierPane } from "./DossierPane";
import { Inbox } from "./Inbox";
import { neighbour } from "./neighbour";
import { useKeys } from "@longan/web/frame";

/** The officer's working day: what waits on the left, the dossier in the middle, what to do on the right. */
export function Component() {
  const { t } = useTexts();
  const { id } = useParams();
  const [address] = useSearchParams();
  const navigate = useNavigate();
  const asked = boxes.find((one) => one === address.get("box"));
  const own = useInbox(asked ?? "mine");
  const counts = own.data?.pages[0]?.counts;
  // Who has taken nothing yet begins with what waits for the unit.
  const box = asked ?? (counts?.mine === 0 && counts.unit > 0 ? "unit" : "mine");
  const inbox = useInbox(box);
  const dossier = useDossier(id);
  usePageTitle(dossier.data ? (dossier.data.code ?? dossier.data.reference) : t("nav.inbox"));

  const rows = inbox.data?.pages.flatMap((page) => page.items) ?? [];
  const addressOf = (dossierId: string | undefined, of: Box) =>
    `/desk${dossierId === undefined ? "" : `/dossiers/${dossierId}`}?box=${of}`;
  const open = (dossierId: string | undefined) => {
    if (dossierId !== undefined) void navigate(addressOf(dossierId, box));
  };
  useKeys({
    j: () => open(neighbour(rows, id, 1)),
    k: () => open(neighbour(rows, id, -1)),
    "/": () => document.getElementById("inbox-search")?.focus(),
    Enter: () => document.getElementById("work")?.focus(),
  });

  return (
    <div className={styles.panes} data-open={id !== undefined || undefined}>
      <h1 className="la-hidden">{t("nav.inbox")}</h1>
      <Inbox
        box={box}
        inbox={inbox}
        selected={id}
        onBox={(next) => navigate(addressOf(id, next))}
        addressOf={(dossierId) => addressOf(dossierId, box)}
      />
      {id === undefined ? (
        <section className={styles.empty} aria-label={t("desk.dossier")}>
          <Nothing title={t("desk.choose")} hint={t("desk.chooseHint")} />
        </section>
      ) : (
        <DossierPane key={id} query={dossier} back={addressOf(undefined, box)} />
      )}
    </div>
  );
}
