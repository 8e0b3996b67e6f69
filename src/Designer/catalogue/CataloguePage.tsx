import { PlusOutlined } from "@ant-design/icons";
import { useSession } from "@longan/web/api";
import { usePageTitle } from "@longan/web/frame";
import { Loaded, Nothing } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Button, Input } from "antd";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { useProcedures } from "../api";
import page from "../app/page.module.css";
import { mayDraft } from "../versions/rights";
import { NewProcedureDialog } from "./NewProcedureDialog";
import { ProcedureRow } from "./ProcedureRow";
import styles from "./catalogue.module.css";

export function Component() {
  const { t } = useTexts();
  usePageTitle(t("procedures.title"));
  const [address, setAddress] = useSearchParams();
  const q = address.get("q") ?? "";
  const procedures = useProcedures(q);
  const drafts = mayDraft(useSession().data?.user);
  const [creating, setCreating] = useState(false);
  return (
    <div className={page.page}>
      <div className={page.head}>
        <div>
          <h1>{t("procedures.title")}</h1>
          <p className={page.lead}>{t("procedures.lead")}</p>
        </div>
        {drafts && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
            {t("procedures.newProcedure")}
          </Button>
        )}
      </div>
      <Input.Search
        className={styles.search}
        defaultValue={q}
        allowClear
        aria-label={t("procedures.search")}
        placeholder={t("procedures.searchHint")}
        onSearch={(text) => setAddress(text === "" ? {} : { q: text })}
      />
      <Loaded query={procedures}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing title={t("procedures.none")} hint={t("procedures.noneHint")} />
          ) : (
            <ul className={styles.list}>
              {items.map((line) => (
                <ProcedureRow key={line.code} line={line} mayDraft={drafts} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <NewProcedureDialog open={creating} onClose={() => setCreating(false)} />
    </div>
  );
}
