import { useJobs, useResendJobs } from "@longan/web/api";
import { usePageTitle } from "@longan/web/frame";
import { Failed, Loaded, Nothing } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Button } from "antd";
import register from "../register/register.module.css";
import { JobsTable } from "./JobsTable";
import styles from "./operations.module.css";

/** Calls of systems outside that were given up, to be sent again. */
export function Component() {
  const { t } = useTexts();
  usePageTitle(t("jobs.title"));
  const jobs = useJobs();
  const resend = useResendJobs();
  return (
    <div className={register.page}>
      <h1>{t("jobs.title")}</h1>
      <p className={styles.lead}>{t("jobs.lead")}</p>
      {resend.error && <Failed error={resend.error} />}
      <Loaded query={jobs}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          return rows.length === 0 ? (
            <div className={register.box}>
              <Nothing title={t("jobs.none")} hint={t("jobs.noneHint")} />
            </div>
          ) : (
            <>
              <JobsTable rows={rows} busy={resend.isPending} onResend={resend.mutate} />
              <Button disabled={resend.isPending} onClick={() => resend.mutate({})}>
                {t("jobs.resendAll")}
              </Button>
            </>
          );
        }}
      </Loaded>
      {jobs.hasNextPage && (
        <Button loading={jobs.isFetchingNextPage} onClick={() => void jobs.fetchNextPage()}>
          {t("states.more")}
        </Button>
      )}
    </div>
  );
}
