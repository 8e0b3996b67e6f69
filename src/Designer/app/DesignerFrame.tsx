import type { SessionUser } from "@longan/web/api";
import { AccountMenu, WorkFrame } from "@longan/web/frame";
import { useTexts } from "@longan/web/texts";
import type { ReactNode } from "react";
import { Link, NavLink } from "react-router";

export function DesignerFrame({ user, children }: { user: SessionUser; children: ReactNode }) {
  const { t } = useTexts();
  return (
    <WorkFrame
      brand={
        <Link to="/">
          <img src="/mark.svg" alt="" width={30} height={30} />
          <strong>{t("nav.designer")}</strong>
        </Link>
      }
      nav={
        <NavLink to="/" end>
          {t("procedures.title")}
        </NavLink>
      }
      account={<AccountMenu user={user} onGo={(address) => window.location.assign(address)} />}
    >
      {children}
    </WorkFrame>
  );
}
