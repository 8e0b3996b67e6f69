import { useTexts } from "@longan/web/texts";
import { Button, Result } from "antd";
import { Link } from "react-router";

interface FiledProps {
  sent: { id: string; reference: string };
  onAgain: () => void;
}

/** Filed: the next thing is to receive it, then the next person. */
export function Filed({ sent, onAgain }: FiledProps) {
  const { t } = useTexts();
  return (
    <Result
      status="success"
      title={<span role="status">{t("counter.filed")}</span>}
      subTitle={`${t("apply.reference")}: ${sent.reference}`}
      extra={[
        <Link key="open" to={`/desk/dossiers/${sent.id}`} tabIndex={-1}>
          <Button type="primary" size="large">
            {t("counter.open")}
          </Button>
        </Link>,
        <Button key="again" size="large" onClick={onAgain}>
          {t("counter.again")}
        </Button>,
      ]}
    />
  );
}
