import { isStaff, useSession } from "@longan/web/api";
import { useTexts } from "@longan/web/texts";
import { Suspense } from "react";
import { Link, NavLink, Outlet, ScrollRestoration } from "react-router";
import { AccountMenu } from "./AccountMenu";
import { LanguageSwitch } from "@longan/web/frame";
import styles from "./frame.module.css";

/** What surrounds every page of the citizens' portal. */
export function PortalFrame() {
  const { t } = useTexts();
  const session = useSession();
  const user = session.data?.user;
  return (
    <div className={styles.page}>
      <a className={styles.skip} href="#main">
        {t("nav.skip")}
      </a>
      <header className={styles.header}>
        <div className={styles.bar}>
          <Link to="/" className={styles.brand}>
            <img src="/mark.svg" alt="" width={36} height={36} />
            <span>
              <strong>{t("nav.site")}</strong>
              <small>{t("nav.province")}</small>
            </span>
          </Link>
          <div className={styles.tools}>
            <LanguageSwitch />
            <AccountMenu />
          </div>
        </div>
        <nav className={styles.nav} aria-label={t("nav.main")}>
          <NavLink to="/" end>
            {t("nav.procedures")}
          </NavLink>
          <NavLink to="/lookup">{t("nav.lookup")}</NavLink>
          <NavLink to="/my">{t("nav.my")}</NavLink>
          {user && isStaff(user) && <NavLink to="/desk">{t("nav.desk")}</NavLink>}
        </nav>
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        <Suspense>
          <Outlet />
        </Suspense>
      </main>
      <footer className={styles.footer}>{t("nav.footer")}</footer>
      <ScrollRestoration />
    </div>
  );
}
