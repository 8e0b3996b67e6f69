import type { Text } from "@longan/web/api";
import { useTexts } from "@longan/web/texts";
import styles from "./operations.module.css";

/** A finding in the reader's language, with the other one beside it: who repairs talks with those who drew the process. */
export function BothWords({ text }: { text: Text }) {
  const { pick } = useTexts();
  const own = pick(text);
  const [other, language] = own === text.vi ? [text.en, "en"] : [text.vi, "vi"];
  return (
    <>
      {own}
      <span className={styles.other} lang={language}>
        {other}
      </span>
    </>
  );
}
