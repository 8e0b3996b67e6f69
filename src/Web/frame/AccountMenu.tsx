import { DownOutlined, UserOutlined } from "@ant-design/icons";
import { Button, Dropdown, type MenuProps } from "antd";
import { designs, isStaff, type SessionUser, useSignOut } from "../api";
import { useTexts } from "../texts";
import styles from "./frame.module.css";

interface AccountMenuProps {
  user: SessionUser;
  /** Opens an address of this site; which client it belongs to is the caller's business. */
  onGo: (address: string) => void;
}

/** Who is signed in, the doors this person has, and the way out. */
export function AccountMenu({ user, onGo }: AccountMenuProps) {
  const { t, pick } = useTexts();
  const signOut = useSignOut();
  const office = user.roles.find((held) => held.role !== "applicant");
  const items: MenuProps["items"] = [
    ...(isStaff(user) ? [{ key: "/desk", label: t("nav.desk") }] : []),
    ...(designs(user) ? [{ key: "/designer", label: t("nav.designer") }] : []),
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
          if (key === "out") signOut.mutate(undefined, { onSuccess: () => onGo("/") });
          else onGo(key);
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
