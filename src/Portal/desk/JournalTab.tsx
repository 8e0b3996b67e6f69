import { useJournal } from "@longan/web/api";
import { dateTime } from "@longan/web/format";
import { Loaded } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import styles from "./desk.module.css";

/** Everything that was written down of the dossier, oldest first. */
export function JournalTab({ id }: { id: string }) {
  const { t, pick } = useTexts();
  const journal = useJournal(id);
  return (
    <>
      <p className={styles.journalHint}>{t("desk.journalHint")}</p>
      <Loaded query={journal}>
        {(lines) => (
          <ol className={styles.journal} aria-label={t("desk.journal")}>
            {lines.map((line) => (
              <li key={line.sequence} value={line.sequence}>
                <span className={styles.journalAt}>{dateTime(line.recordedAt)}</span>
                <span>
                  {pick(line.summary)}
                  {line.actor && <span className={styles.journalActor}> · {line.actor}</span>}
                  {line.reason && <span className={styles.journalActor}> · “{line.reason}”</span>}
                </span>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </>
  );
}
