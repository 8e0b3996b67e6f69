import { useProcedures } from "@longan/web/api";
import { Loaded, Nothing } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Button, Input, Segmented, Skeleton } from "antd";
import { useDeferredValue, useState } from "react";
import { useSearchParams } from "react-router";
import { usePageTitle } from "@longan/web/frame";
import styles from "./catalogue.module.css";
import { ProcedureCard } from "./ProcedureCard";

/** Find a procedure: by words (with or without accents) or by sector. */
export function Component() {
  const { t, pick } = useTexts();
  usePageTitle(undefined);
  const [address, setAddress] = useSearchParams();
  const [words, setWords] = useState(address.get("q") ?? "");
  const [sector, setSector] = useState("");
  const asked = useDeferredValue(words.trim());
  const procedures = useProcedures(asked);

  const search = (next: string) => {
    setWords(next);
    setSector("");
    setAddress(next.trim() === "" ? {} : { q: next.trim() }, { replace: true });
  };

  return (
    <>
      <section className={styles.hero} aria-labelledby="catalogue-title">
        <h1 id="catalogue-title">{t("catalogue.title")}</h1>
        <p>{t("catalogue.lead")}</p>
        <form role="search" onSubmit={(event) => event.preventDefault()}>
          <Input.Search
            size="large"
            value={words}
            aria-label={t("catalogue.search")}
            placeholder={t("catalogue.placeholder")}
            enterButton={t("catalogue.find")}
            allowClear
            onChange={(event) => search(event.target.value)}
            onSearch={search}
          />
        </form>
      </section>
      <Loaded query={procedures} waiting={<CardSkeletons />}>
        {({ items }) => {
          const sectors = [...new Map(items.map((item) => [item.sector.vi, item.sector])).values()];
          const shown = items.filter((item) => sector === "" || item.sector.vi === sector);
          return (
            <section aria-labelledby="catalogue-list">
              <div className={styles.listHead}>
                <h2 id="catalogue-list" aria-live="polite">
                  {t("catalogue.count", { n: shown.length })}
                </h2>
                {sectors.length > 1 && (
                  <Segmented
                    className={styles.sectors}
                    aria-label={t("catalogue.sector")}
                    value={sector}
                    onChange={setSector}
                    options={[
                      { value: "", label: t("catalogue.allSectors") },
                      ...sectors.map((name) => ({ value: name.vi, label: pick(name) })),
                    ]}
                  />
                )}
              </div>
              {shown.length === 0 ? (
                <Nothing
                  title={t("catalogue.none", { words: asked })}
                  hint={t("catalogue.noneHint")}
                  action={<Button onClick={() => search("")}>{t("catalogue.showAll")}</Button>}
                />
              ) : (
                <ul className={styles.cards}>
                  {shown.map((item) => (
                    <li key={item.code}>
                      <ProcedureCard procedure={item} />
                    </li>
                  ))}
                </ul>
              )}
            </section>
          );
        }}
      </Loaded>
    </>
  );
}

function CardSkeletons() {
  return (
    <div className={styles.cards}>
      {[1, 2, 3].map((n) => (
        <div key={n} className={styles.card}>
          <Skeleton active paragraph={{ rows: 2 }} />
        </div>
      ))}
    </div>
  );
}
