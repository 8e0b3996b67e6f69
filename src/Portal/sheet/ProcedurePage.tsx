import { type ProcedureSheet, useProcedure } from "@longan/web/api";
import { date, dateTime } from "@longan/web/format";
import { Loaded } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Alert, Breadcrumb } from "antd";
import { Link, useParams } from "react-router";
import { usePageTitle } from "@longan/web/frame";
import { LevelTag } from "../catalogue/LevelTag";
import { Channels } from "./Channels";
import { Components } from "./Components";
import { Laws } from "./Laws";
import styles from "./sheet.module.css";
import { SheetSummary } from "./SheetSummary";
import { StepsDrawing } from "./StepsDrawing";

/** Everything a person asks before starting: steps, papers, time, fee, law. */
export function Component() {
  const { code } = useParams();
  const sheet = useProcedure(code);
  return <Loaded query={sheet}>{(loaded) => <Sheet sheet={loaded} />}</Loaded>;
}

function Sheet({ sheet }: { sheet: ProcedureSheet }) {
  const { t, pick } = useTexts();
  usePageTitle(pick(sheet.name));
  return (
    <article>
      <Breadcrumb
        items={[{ title: <Link to="/">{t("nav.procedures")}</Link> }, { title: pick(sheet.sector) }]}
      />
      <header className={styles.head}>
        <h1>{pick(sheet.name)}</h1>
        <p>
          <LevelTag level={sheet.level} />
          <span className={styles.code}>
            {sheet.code} · {t("sheet.effective", { date: date(sheet.effectiveFrom) })}
          </span>
        </p>
      </header>
      <div className={styles.columns}>
        <div>
          {sheet.repeal && (
            <Alert
              className={styles.partial}
              type="warning"
              showIcon
              title={t("sheet.repeal", {
                number: sheet.repeal.decision,
                at: dateTime(sheet.repeal.effectiveFrom),
              })}
              description={t("sheet.repealMeaning")}
            />
          )}
          {sheet.partialReason && (
            <Alert
              className={styles.partial}
              type="info"
              showIcon
              title={t("sheet.partial")}
              description={pick(sheet.partialReason)}
            />
          )}
          <section aria-labelledby="steps">
            <h2 id="steps">{t("sheet.steps")}</h2>
            <StepsDrawing steps={sheet.steps} />
          </section>
          {sheet.conditions && (
            <section aria-labelledby="conditions">
              <h2 id="conditions">{t("sheet.conditions")}</h2>
              <p className={styles.prose}>{pick(sheet.conditions)}</p>
            </section>
          )}
          <section aria-labelledby="papers">
            <h2 id="papers">{t("sheet.papers")}</h2>
            <Components components={sheet.components} notes={sheet.componentNotes} />
          </section>
          <section aria-labelledby="channels">
            <h2 id="channels">{t("sheet.channels")}</h2>
            <Channels sheet={sheet} />
          </section>
          {sheet.guide.length > 0 && (
            <section aria-labelledby="guide">
              <h2 id="guide">{t("sheet.guide")}</h2>
              <ol className={styles.guide}>
                {sheet.guide.map((line) => (
                  <li key={line.vi}>{pick(line)}</li>
                ))}
              </ol>
            </section>
          )}
          <section aria-labelledby="law">
            <h2 id="law">{t("sheet.law")}</h2>
            <Laws sheet={sheet} />
          </section>
        </div>
        <SheetSummary sheet={sheet} />
      </div>
    </article>
  );
}
