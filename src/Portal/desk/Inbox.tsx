import { SearchOutlined } from "@ant-design/icons";
import { type Box, boxes, type useInbox } from "@longan/web/api";
import { Failed, Nothing } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Button, Input, Skeleton } from "antd";
import { useState } from "react";
import styles from "./desk.module.css";
import { InboxRow } from "./InboxRow";
import { matches } from "./matches";

interface InboxProps {
  box: Box;
  inbox: ReturnType<typeof useInbox>;
  selected: string | undefined;
  onBox: (box: Box) => void;
  addressOf: (dossierId: string) => string;
}

export function Inbox({ box, inbox, selected, onBox, addressOf }: InboxProps) {
  const { t, pick } = useTexts();
  const [words, setWords] = useState("");
  const counts = inbox.data?.pages[0]?.counts;
  const rows = inbox.data?.pages
    .flatMap((page) => page.items)
    .filter((row) =>
      matches(words, row.code, row.reference, row.applicantName, pick(row.procedureName), pick(row.stepName)),
    );
  return (
    <section className={styles.inbox} aria-label={t("nav.inbox")}>
      <div className={styles.boxes} role="tablist" aria-label={t("desk.boxes")}>
        {boxes.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            aria-selected={one === box}
            data-box={one}
            onClick={() => onBox(one)}
          >
            {t(`box.${one}`)} <span className={styles.count}>{counts?.[one] ?? "–"}</span>
          </button>
        ))}
      </div>
      <div className={styles.find}>
        <Input
          id="inbox-search"
          allowClear
          prefix={<SearchOutlined aria-hidden />}
          aria-label={t("desk.find")}
          placeholder={t("desk.find")}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
      <div className={styles.rows} role="tabpanel" aria-label={t(`box.${box}`)} aria-busy={inbox.isPending}>
        {inbox.isPending && [1, 2, 3].map((n) => <Skeleton key={n} active paragraph={{ rows: 1 }} />)}
        {inbox.error && !inbox.data && <Failed error={inbox.error} onRetry={() => void inbox.refetch()} />}
        {rows?.length === 0 && (
          <Nothing title={words === "" ? t("desk.emptyBox") : t("desk.noMatch")} hint={t(`boxHint.${box}`)} />
        )}
        {rows && rows.length > 0 && (
          <ul>
            {rows.map((row) => (
              <InboxRow
                key={`${row.dossierId}-${row.key}`}
                row={row}
                selected={row.dossierId === selected}
                to={addressOf(row.dossierId)}
              />
            ))}
          </ul>
        )}
        {inbox.hasNextPage && (
          <Button block loading={inbox.isFetchingNextPage} onClick={() => void inbox.fetchNextPage()}>
            {t("states.more")}
          </Button>
        )}
      </div>
      <p className={styles.keys}>{t("desk.keys")}</p>
    </section>
  );
}
