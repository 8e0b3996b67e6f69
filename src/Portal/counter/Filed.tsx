import { useTexts } from "@longan/web/texts";
import { Button, Flex, Result } from "antd";
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
      extra={
        <Flex wrap justify="center" gap={12}>
          <Link to={`/desk/dossiers/${sent.id}`} tabIndex={-1}>
            <Button type="primary" size="large">
              {t("counter.open")}
            </Button>
          </Link>
          <Button size="large" onClick={onAgain}>
            {t("counter.again")}
          </Button>
        </Flex>
      }
    />
  );
}
