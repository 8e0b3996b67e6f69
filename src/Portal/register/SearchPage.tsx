import { type DossierFilter, useDossierSearch } from "@longan/web/api";
import { Loaded, Nothing } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Button } from "antd";
import { useSearchParams } from "react-router";
import { usePageTitle } from "@longan/web/frame";
import { DossierTable } from "./DossierTable";
import styles from "./register.module.css";
import { SearchForm } from "./SearchForm";

/** The register of the agency's dossiers; the search stands in the address. */
export function Component() {
  const { t } = useTexts();
  usePageTitle(t("nav.register"));
  const [address, setAddress] = useSearchParams();
  const filter = filterOf(address);
  const found = useDossierSearch(filter);
  return (
    <div className={styles.page}>
      <h1>{t("register.title")}</h1>
      <SearchForm
        key={address.toString()}
        filter={filter}
        searching={found.isFetching}
        onSearch={(next) => setAddress(addressOf(next))}
      />
      <Loaded query={found}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          return rows.length === 0 ? (
            <div className={styles.box}>
              <Nothing title={t("register.none")} hint={t("register.noneHint")} />
            </div>
          ) : (
            <DossierTable rows={rows} />
          );
        }}
      </Loaded>
      {found.hasNextPage && (
        <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t("states.more")}
        </Button>
      )}
    </div>
  );
}

function filterOf(address: URLSearchParams): DossierFilter {
  const { status, ...texts } = Object.fromEntries(address);
  return { ...texts, ...(status ? { status: Number(status) } : {}) };
}

function addressOf({ status, ...texts }: DossierFilter): Record<string, string> {
  return { ...texts, ...(status === undefined ? {} : { status: String(status) }) };
}
