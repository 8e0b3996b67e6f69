import { DownloadOutlined, PrinterOutlined } from "@ant-design/icons";
import { type RegisterFilter, registerFile, usePaperFormats, useRegisterOfDossiers } from "@longan/web/api";
import { usePageTitle } from "@longan/web/frame";
import { Loaded, Nothing } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Button } from "antd";
import { useSearchParams } from "react-router";
import { RegisterForm } from "./RegisterForm";
import { RegisterTable } from "./RegisterTable";
import styles from "./register.module.css";

/** The register of what was received; what is looked for stands in the address. */
export function Component() {
  const { t } = useTexts();
  usePageTitle(t("book.title"));
  const [address, setAddress] = useSearchParams();
  const filter = filterOf(address);
  const found = useRegisterOfDossiers(filter);
  const formats = usePaperFormats();
  return (
    <div className={styles.page}>
      <h1>{t("book.title")}</h1>
      <RegisterForm
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
            <>
              <div className={styles.bar}>
                <strong role="status">{t("book.count", { count: pages[0]?.count ?? 0 })}</strong>
                <span className={styles.files}>
                  <Button icon={<PrinterOutlined />} href={registerFile("print", filter)} target="_blank">
                    {t("book.print")}
                  </Button>
                  <Button icon={<DownloadOutlined />} href={registerFile("xlsx", filter)} download>
                    {t("papersOut.asWorkbook")}
                  </Button>
                  <Button icon={<DownloadOutlined />} href={registerFile("csv", filter)} download>
                    {t("papersOut.asCsv")}
                  </Button>
                  <Button icon={<DownloadOutlined />} href={registerFile("docx", filter)} download>
                    {t("papersOut.asWord")}
                  </Button>
                  {formats.data?.pdf && (
                    <Button icon={<DownloadOutlined />} href={registerFile("pdf", filter)} download>
                      {t("papersOut.asPdf")}
                    </Button>
                  )}
                </span>
              </div>
              <RegisterTable rows={rows} />
            </>
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

function filterOf(address: URLSearchParams): RegisterFilter {
  const { status, ...texts } = Object.fromEntries(address);
  return { ...texts, ...(status ? { status: Number(status) } : {}) };
}

function addressOf({ status, ...texts }: RegisterFilter): Record<string, string> {
  return { ...texts, ...(status === undefined ? {} : { status: String(status) }) };
}
