import { useTexts } from "../texts";
import { Button, Result } from "antd";

/** A fault of ours: the rest of the site still works. */
export function BrokenPage() {
  const { t } = useTexts();
  return (
    <Result
      status="500"
      title={t("states.broken")}
      subTitle={t("states.brokenHint")}
      extra={
        <Button type="primary" onClick={() => window.location.reload()}>
          {t("states.reload")}
        </Button>
      }
    />
  );
}
