import { DownloadOutlined } from "@ant-design/icons";
import { dossierFiles, type DossierView } from "@longan/web/api";
import { date } from "@longan/web/format";
import { useTexts } from "@longan/web/texts";
import { Alert, Button } from "antd";
import styles from "./dossiers.module.css";

export function ResultBox({ dossier }: { dossier: DossierView }) {
  const { t } = useTexts();
  const { result } = dossier;
  if (!result) return null;
  return (
    <Alert
      className={styles.notice}
      type="success"
      showIcon
      title={t("result.ready")}
      description={t("result.number", { number: result.number, date: date(result.at) })}
      action={
        result.downloadable && (
          <Button type="primary" href={dossierFiles.result(dossier.id)} icon={<DownloadOutlined />} download>
            {t("result.download")}
          </Button>
        )
      }
    />
  );
}
