import { type DossierFilter, useDossierSearch } from "@longan/web/api";
import { Loaded, Nothing } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Button } from "antd";
import { useSearchParams } from "react-router";
import { usePageTitle } from "../app/usePageTitle";
import { DossierTable } from "./DossierTable";
import styles from "./register.module.css";
import { SearchForm } from "./SearchForm";

const fields = ["q", "status", "procedure", "from", "to"] as const;

/** The register of the agency's dossiers; the search stands in the address. */
export function Component() {
  const { t } = useTexts();
  usePageTitle(t("nav.register"));
  const [address, setAddress] = useSearchParams();
  const filter: DossierFilter = Object.fromEntries(
    fields.flatMap((name) => {
      const value = address.get(name);
      return value ? [[name, value]] : [];
    }),
  );
  const found = useDossierSearch(filter);
  return (
    <div className={styles.page}>
      <h1>{t("register.title")}</h1>
      <SearchForm
        key={address.toString()}
        filter={filter}
        searching={found.isFetching}
        onSearch={(next) => setAddress(next as Record<string, string>)}
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
