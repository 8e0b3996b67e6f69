import type { Person } from "@longan/web/api";
import { useTexts } from "@longan/web/texts";
import { Input } from "antd";
import styles from "./work.module.css";

interface PresenceEditorProps {
  value: Person[];
  onChange: (people: Person[]) => void;
}

/** Who stands at the counter, by the identity papers they show. */
export function PresenceEditor({ value, onChange }: PresenceEditorProps) {
  const { t } = useTexts();
  const change = (index: number, part: Partial<Person>) =>
    onChange(value.map((person, i) => (i === index ? { ...person, ...part } : person)));
  return (
    <fieldset className={styles.field}>
      <legend>{t("work.present", { n: value.length })}</legend>
      <p className={styles.muted}>{t("work.presentHint")}</p>
      <ol className={styles.rows}>
        {value.map((person, i) => (
          <li key={i}>
            <Input
              aria-label={t("work.presentName", { n: i + 1 })}
              placeholder={t("work.presentName", { n: i + 1 })}
              value={person.name}
              onChange={(event) => change(i, { name: event.target.value })}
            />
            <Input
              aria-label={t("work.presentIdentity", { n: i + 1 })}
              placeholder={t("account.identityNumber")}
              inputMode="numeric"
              maxLength={12}
              value={person.identityNumber}
              onChange={(event) => change(i, { identityNumber: event.target.value })}
            />
          </li>
        ))}
      </ol>
    </fieldset>
  );
}
