import type { ReactNode } from "react";
import { useTexts } from "../texts";
import styles from "./frame.module.css";
import { LanguageSwitch } from "./LanguageSwitch";

interface WorkFrameProps {
  brand: ReactNode;
  nav: ReactNode;
  account: ReactNode;
  children: ReactNode;
}

/** What surrounds the pages of those who work here: one slim bar, the rest is work. */
export function WorkFrame({ brand, nav, account, children }: WorkFrameProps) {
  const { t } = useTexts();
  return (
    <div className={styles.work}>
      <a className={styles.skip} href="#main">
        {t("nav.skip")}
      </a>
      <header className={styles.workBar}>
        <div className={styles.brand}>{brand}</div>
        <nav aria-label={t("nav.main")}>{nav}</nav>
        <div className={styles.tools}>
          <LanguageSwitch />
          {account}
        </div>
      </header>
      <main id="main" tabIndex={-1} className={styles.workMain}>
        {children}
      </main>
    </div>
  );
}
