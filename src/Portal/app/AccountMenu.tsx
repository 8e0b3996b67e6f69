import { DownOutlined, UserOutlined } from "@ant-design/icons";
import { isStaff, type SessionUser, useSession, useSignOut } from "@longan/web/api";
import { useTexts } from "@longan/web/texts";
import { Button, Dropdown, type MenuProps } from "antd";
import { useNavigate } from "react-router";
import styles from "./frame.module.css";

export function AccountMenu() {
  const { t } = useTexts();
  const session = useSession();
  const navigate = useNavigate();
  const user = session.data?.user;
  if (session.isPending) return null;
  if (!user) {
    return (
      <Button type="primary" icon={<UserOutlined />} onClick={() => navigate("/sign-in")}>
        {t("account.signIn")}
      </Button>
    );
  }
  return <SignedIn user={user} />;
}

function SignedIn({ user }: { user: SessionUser }) {
  const { t, pick } = useTexts();
  const signOut = useSignOut();
  const navigate = useNavigate();
  const office = user.roles.find((held) => held.role !== "applicant");
  const items: MenuProps["items"] = [
    ...(isStaff(user) ? [{ key: "/desk", label: t("nav.desk") }] : []),
    { key: "/my", label: t("nav.my") },
    { type: "divider" as const },
    { key: "out", label: t("account.signOut") },
  ];
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items,
        onClick: ({ key }) => {
          if (key === "out") signOut.mutate(undefined, { onSuccess: () => void navigate("/") });
          else void navigate(key);
        },
      }}
    >
      <Button type="text" aria-label={t("account.menuOf", { name: user.displayName })}>
        <UserOutlined />
        <span className={styles.who}>
          <span>{user.displayName}</span>
          {office && (
            <small>
              {[t(`roles.${office.role}`), office.agencyName ? pick(office.agencyName) : ""]
                .filter((word) => word !== "")
                .join(" · ")}
            </small>
          )}
        </span>
        <DownOutlined />
      </Button>
    </Dropdown>
  );
}
