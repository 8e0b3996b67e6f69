import { agenciesWhere, type SessionUser } from "@longan/web/api";
import { WorkFrame } from "@longan/web/frame";
import { useTexts } from "@longan/web/texts";
import { Link, NavLink, Outlet } from "react-router";
import { AccountMenu } from "./AccountMenu";

export function DeskFrame({ user }: { user: SessionUser }) {
  const { t } = useTexts();
  return (
    <WorkFrame
      brand={
        <Link to="/desk">
          <img src="/mark.svg" alt="" width={30} height={30} />
          <strong>{t("nav.oneStop")}</strong>
        </Link>
      }
      nav={
        <>
          <NavLink to="/desk" end>
            {t("nav.inbox")}
          </NavLink>
          {agenciesWhere(user, "intakeOfficer").length > 0 && (
            <NavLink to="/desk/file">{t("nav.counter")}</NavLink>
          )}
          <NavLink to="/desk/search">{t("nav.register")}</NavLink>
          <NavLink to="/desk/register">{t("nav.book")}</NavLink>
          {agenciesWhere(user, "administrator").length > 0 && (
            <>
              <NavLink to="/desk/stuck">{t("nav.stuck")}</NavLink>
              <NavLink to="/desk/jobs">{t("nav.jobs")}</NavLink>
              <NavLink to="/desk/calendars">{t("nav.calendars")}</NavLink>
            </>
          )}
        </>
      }
      account={<AccountMenu />}
    >
      <Outlet />
    </WorkFrame>
  );
}
