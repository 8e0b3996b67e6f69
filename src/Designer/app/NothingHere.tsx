import { useTexts } from "@longan/web/texts";
import { Button, Result } from "antd";
import { Link } from "react-router";

export function NothingHere() {
  const { t } = useTexts();
  return (
    <Result
      status="404"
      title={<h1>{t("states.noPage")}</h1>}
      subTitle={t("states.noPageHint")}
      extra={
        <Link to="/">
          <Button type="primary">{t("procedures.title")}</Button>
        </Link>
      }
    />
  );
}
