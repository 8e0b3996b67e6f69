import { ClockCircleOutlined, WalletOutlined } from "@ant-design/icons";
import type { ProcedureCard as Card } from "@longan/web/api";
import { useTexts } from "@longan/web/texts";
import { Link } from "react-router";
import styles from "./catalogue.module.css";
import { LevelTag } from "./LevelTag";

export function ProcedureCard({ procedure }: { procedure: Card }) {
  const { t, pick } = useTexts();
  return (
    <article className={styles.card}>
      <p className={styles.sector}>{pick(procedure.sector)}</p>
      <h3>
        <Link to={`/procedures/${procedure.code}`}>{pick(procedure.name)}</Link>
      </h3>
      <dl className={styles.facts}>
        <div>
          <dt>
            <ClockCircleOutlined aria-hidden /> {t("sheet.limit")}
          </dt>
          <dd>{procedure.limit ? pick(procedure.limit) : "–"}</dd>
        </div>
        <div>
          <dt>
            <WalletOutlined aria-hidden /> {t("sheet.fee")}
          </dt>
          <dd>{pick(procedure.fee)}</dd>
        </div>
      </dl>
      <LevelTag level={procedure.level} />
    </article>
  );
}
