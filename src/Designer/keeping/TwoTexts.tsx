import { useTexts } from "@longan/web/texts";
import styles from "./keeping.module.css";

/** Mine and theirs beside each other, as text. */
export function TwoTexts({ by, mine, theirs }: { by: string; mine: string; theirs: string }) {
  const { t } = useTexts();
  return (
    <div className={styles.sides}>
      {[
        { title: t("conflict.mine"), text: mine },
        { title: t("conflict.theirs", { by }), text: theirs },
      ].map((side) => (
        <section key={side.title}>
          <h3>{side.title}</h3>
          <pre className={styles.text}>{side.text}</pre>
        </section>
      ))}
    </div>
  );
}
