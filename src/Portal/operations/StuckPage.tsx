import { useIncidents } from "@longan/web/api";
import { usePageTitle } from "@longan/web/frame";
import { Loaded, Nothing } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Button } from "antd";
import register from "../register/register.module.css";
import styles from "./operations.module.css";
import { StuckTable } from "./StuckTable";

/** Dossiers that cannot go on by themselves. */
export function Component() {
  const { t } = useTexts();
  usePageTitle(t("stuck.title"));
  const incidents = useIncidents();
  return (
    <div className={register.page}>
      <h1>{t("stuck.title")}</h1>
      <p className={styles.lead}>{t("stuck.lead")}</p>
      <Loaded query={incidents}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          return rows.length === 0 ? (
            <div className={register.box}>
              <Nothing title={t("stuck.none")} hint={t("stuck.noneHint")} />
            </div>
          ) : (
            <StuckTable rows={rows} />
          );
        }}
      </Loaded>
      {incidents.hasNextPage && (
        <Button loading={incidents.isFetchingNextPage} onClick={() => void incidents.fetchNextPage()}>
          {t("states.more")}
        </Button>
      )}
    </div>
  );
}
