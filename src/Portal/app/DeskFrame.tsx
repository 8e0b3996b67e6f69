import { agenciesWhere, type SessionUser } from "@longan/web/api";
import { useTexts } from "@longan/web/texts";
import { Link, NavLink, Outlet } from "react-router";
import { AccountMenu } from "./AccountMenu";
import { LanguageSwitch } from "./LanguageSwitch";
import styles from "./frame.module.css";

/** What surrounds the pages of officers: one slim bar, the rest is work. */
export function DeskFrame({ user }: { user: SessionUser }) {
  const { t } = useTexts();
  return (
    <div className={styles.desk}>
      <a className={styles.skip} href="#main">
        {t("nav.skip")}
      </a>
      <header className={styles.deskBar}>
        <Link to="/desk" className={styles.brand}>
          <img src="/mark.svg" alt="" width={30} height={30} />
          <strong>{t("nav.oneStop")}</strong>
        </Link>
        <nav aria-label={t("nav.main")}>
          <NavLink to="/desk" end>
            {t("nav.inbox")}
          </NavLink>
          {agenciesWhere(user, "intakeOfficer").length > 0 && (
            <NavLink to="/desk/file">{t("nav.counter")}</NavLink>
          )}
          <NavLink to="/desk/search">{t("nav.register")}</NavLink>
        </nav>
        <div className={styles.tools}>
          <LanguageSwitch />
          <AccountMenu />
        </div>
      </header>
      <main id="main" tabIndex={-1} className={styles.deskMain}>
        <Outlet />
      </main>
    </div>
  );
}
