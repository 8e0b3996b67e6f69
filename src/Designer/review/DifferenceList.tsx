import { EditOutlined, MinusCircleOutlined, PlusCircleOutlined } from "@ant-design/icons";
import { useTexts } from "@longan/web/texts";
import type { Difference } from "../model/compare";
import { useElementType } from "../versions/useElementType";
import styles from "./review.module.css";

const icons = {
  added: <PlusCircleOutlined aria-hidden />,
  removed: <MinusCircleOutlined aria-hidden />,
  changed: <EditOutlined aria-hidden />,
};

interface DifferenceListProps {
  differences: readonly Difference[];
  /** Shows an element that is still there. */
  onShow?: (elementId: string) => void;
}

/** What was added, removed and changed, in words. */
export function DifferenceList({ differences, onShow }: DifferenceListProps) {
  const { t } = useTexts();
  const typeName = useElementType();
  return (
    <ul className={styles.differences}>
      {differences.map((difference) => (
        <li key={difference.elementId} data-kind={difference.kind}>
          <p>
            <span className={styles.kind}>
              {icons[difference.kind]} {t(`compare.${difference.kind}`)}
            </span>{" "}
            {typeName(difference.type)}{" "}
            {onShow && difference.kind !== "removed" ? (
              <button type="button" className={styles.link} onClick={() => onShow(difference.elementId)}>
                {difference.name || difference.elementId}
              </button>
            ) : (
              <strong>{difference.name || difference.elementId}</strong>
            )}
          </p>
          {difference.changes.map((change) => (
            <p key={change.aspect} className={styles.change}>
              {t(`aspect.${change.aspect}`)}: <del>{change.before || t("compare.empty")}</del> →{" "}
              <ins>{change.after || t("compare.empty")}</ins>
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
