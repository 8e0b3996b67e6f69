import type { MigrationTrial } from "@longan/web/api";
import { useTexts } from "@longan/web/texts";
import { Choice } from "./Choice";
import styles from "./migration.module.css";
import type { Chosen } from "./plan";

interface ElementMapProps {
  trial: MigrationTrial;
  chosen: Chosen;
  onChoose: (element: string, target: string | undefined) => void;
}

const nothing = "";

/** What takes the place of each element that the new version does not have. */
export function ElementMap({ trial, chosen, onChoose }: ElementMapProps) {
  const { t, pick } = useTexts();
  const taken = new Set(chosen.values());
  return (
    <div className={styles.map}>
      {trial.lost.map((lost) => (
        <Choice
          key={lost.id}
          label={t("migration.becomes", { name: pick(lost.name) })}
          value={chosen.get(lost.id) ?? nothing}
          options={[
            { value: nothing, label: t("migration.nothing") },
            ...trial.found
              .filter((found) => !taken.has(found.id) || chosen.get(lost.id) === found.id)
              .map((found) => ({ value: found.id, label: pick(found.name) })),
          ]}
          onChange={(target) => onChoose(lost.id, target === nothing ? undefined : target)}
        />
      ))}
    </div>
  );
}
