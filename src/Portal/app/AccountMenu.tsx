import { UserOutlined } from "@ant-design/icons";
import { useSession } from "@longan/web/api";
import { AccountMenu as Menu } from "@longan/web/frame";
import { useTexts } from "@longan/web/texts";
import { Button } from "antd";
import { useNavigate } from "react-router";
import { useGo } from "./useGo";

export function AccountMenu() {
  const { t } = useTexts();
  const session = useSession();
  const navigate = useNavigate();
  const go = useGo();
  const user = session.data?.user;
  if (session.isPending) return null;
  if (user) return <Menu user={user} onGo={go} />;
  return (
    <Button type="primary" icon={<UserOutlined />} onClick={() => navigate("/sign-in")}>
      {t("account.signIn")}
    </Button>
  );
}
