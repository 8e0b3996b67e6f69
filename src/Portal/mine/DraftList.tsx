import { type DraftRow, useDiscardDraft } from "@longan/web/api";
import { dateTime } from "@longan/web/format";
import { useTexts } from "@longan/web/texts";
import { Button, Popconfirm } from "antd";
import { Link } from "react-router";
import styles from "./mine.module.css";

export function DraftList({ drafts }: { drafts: DraftRow[] }) {
  const { t, pick } = useTexts();
  const discard = useDiscardDraft();
  const nameOf = (draft: DraftRow) => (draft.name ? pick(draft.name) : draft.procedureCode);
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts" className={styles.heading}>
        {t("mine.drafts")}
      </h2>
      <ul className={styles.list}>
        {drafts.map((draft) => (
          <li key={draft.id} className={styles.row}>
            <div>
              <span className={styles.name}>{nameOf(draft)}</span>
              <p className={styles.muted}>{t("mine.savedAt", { at: dateTime(draft.savedAt) })}</p>
            </div>
            <div className={styles.state}>
              <Link to={`/procedures/${draft.procedureCode}/apply?draft=${draft.id}&step=form`} tabIndex={-1}>
                <Button>{t("mine.resume")}</Button>
              </Link>
              <Popconfirm
                title={t("mine.discardAsk")}
                okText={t("mine.discard")}
                okButtonProps={{ danger: true }}
                onConfirm={() => discard.mutate(draft.id)}
              >
                <Button type="text" danger aria-label={t("mine.discardOf", { name: nameOf(draft) })}>
                  {t("mine.discard")}
                </Button>
              </Popconfirm>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
