import type { ProcedureSheet } from "@longan/web/api";
import { useTexts } from "@longan/web/texts";
import { Button, Result, Typography } from "antd";
import { Link } from "react-router";

export function Sent({ sheet, id, reference }: { sheet: ProcedureSheet; id: string; reference: string }) {
  const { t, pick } = useTexts();
  return (
    <Result
      status="success"
      title={<h1 role="status">{t("apply.sent")}</h1>}
      subTitle={
        <>
          <p>{pick(sheet.name)}</p>
          <p>
            {t("apply.reference")}: <Typography.Text copyable>{reference}</Typography.Text>
          </p>
          <p>{t("apply.sentHint")}</p>
        </>
      }
      extra={
        <Link to={`/dossiers/${id}`}>
          <Button type="primary" size="large">
            {t("apply.follow")}
          </Button>
        </Link>
      }
    />
  );
}
