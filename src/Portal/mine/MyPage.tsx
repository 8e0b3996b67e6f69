import { useDrafts, useMyDossiers } from "@longan/web/api";
import { Loaded, Nothing } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Button } from "antd";
import { Link } from "react-router";
import { usePageTitle } from "@longan/web/frame";
import { DraftList } from "./DraftList";
import { DossierCard } from "./DossierCard";
import styles from "./mine.module.css";

/** My dossiers and what I began but did not send. */
export function Component() {
  const { t } = useTexts();
  usePageTitle(t("nav.my"));
  const dossiers = useMyDossiers(true);
  const drafts = useDrafts(true);
  return (
    <>
      <h1 className={styles.title}>{t("nav.my")}</h1>
      <Loaded query={drafts} waiting={<span />}>
        {(rows) => (rows.length === 0 ? null : <DraftList drafts={rows} />)}
      </Loaded>
      <section aria-labelledby="dossiers">
        <h2 id="dossiers" className={styles.heading}>
          {t("mine.dossiers")}
        </h2>
        <Loaded query={dossiers}>
          {({ pages }) => {
            const rows = pages.flatMap((page) => page.items);
            if (rows.length === 0) {
              return (
                <div className={styles.box}>
                  <Nothing
                    title={t("mine.none")}
                    hint={t("mine.noneHint")}
                    action={
                      <Link to="/" tabIndex={-1}>
                        <Button type="primary">{t("mine.find")}</Button>
                      </Link>
                    }
                  />
                </div>
              );
            }
            return (
              <ul className={styles.list}>
                {rows.map((row) => (
                  <DossierCard key={row.id} row={row} />
                ))}
              </ul>
            );
          }}
        </Loaded>
        {dossiers.hasNextPage && (
          <Button loading={dossiers.isFetchingNextPage} onClick={() => void dossiers.fetchNextPage()}>
            {t("states.more")}
          </Button>
        )}
      </section>
    </>
  );
}
