import { useTexts } from "@longan/web/texts";
import { Alert, Segmented } from "antd";
import { useEffect, useRef, useState } from "react";
import styles from "./decisions.module.css";
import { newTables, onChanged, type Tables, type TablesView } from "./dmn";
import { asTables } from "./edition";

interface TablesCanvasProps {
  xml: string;
  editable: boolean;
  /** Rules to be coloured, by the identifiers of the file. */
  matched: string[];
  /** Decision whose view is asked for. */
  shown: { decision: string } | undefined;
  onReady: (tables: Tables) => void;
  onChange: () => void;
}

/** The diagram and the tables of a file of decisions. Made once for a text. */
export function TablesCanvas({ xml, editable, matched, shown, onReady, onChange }: TablesCanvasProps) {
  const { t } = useTexts();
  const frame = useRef<HTMLDivElement>(null);
  const [tables, setTables] = useState<Tables>();
  const [views, setViews] = useState<TablesView[]>([]);
  const [active, setActive] = useState<string>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (frame.current === null) return;
    const text = asTables(xml);
    const made = newTables(frame.current, editable);
    let [gone, ready] = [false, false];
    onChanged(made, () => ready && onChange());
    made.on("views.changed", (event) => {
      if (gone) return;
      setViews(event.views);
      setActive(event.activeView?.element.id);
    });
    const begin = async () => {
      if (text === undefined) throw new Error("Expected DMN of at most edition 1.3.");
      await made.importXML(text);
      // The first table says more than the diagram.
      const table = made.getViews().find((view) => view.type === "decisionTable");
      if (table) await made.open(table);
      if (gone) return;
      ready = true;
      setFailed(false);
      setTables(made);
      onReady(made);
    };
    begin().catch(() => !gone && setFailed(true));
    return () => {
      gone = true;
      setTables(undefined);
      made.destroy();
    };
  }, [xml, editable, onReady, onChange]);
  useEffect(() => {
    const view = tables
      ?.getViews()
      .find((known) => [known.element.id, known.name].includes(shown?.decision) && known.type !== "drd");
    if (view) void tables?.open(view);
  }, [tables, shown]);
  const open = (id: string) => {
    const view = views.find((known) => known.element.id === id);
    if (view) void tables?.open(view);
  };
  return (
    <div className={styles.tables}>
      {failed && (
        <Alert
          type="warning"
          showIcon
          title={t("decision.unreadable")}
          description={t("decision.unreadableHint")}
        />
      )}
      {views.length > 1 && (
        <Segmented
          aria-label={t("decision.views")}
          className={styles.views}
          value={active ?? ""}
          options={views.map((view) => ({
            value: view.element.id,
            label: view.type === "drd" ? t("decision.drd") : (view.name ?? view.element.id),
          }))}
          onChange={open}
        />
      )}
      {/* Its rows are drawn anew at will: they are coloured by rule, not one by one. */}
      <style>
        {matched.map((id) => `[data-row-id="${CSS.escape(id)}"]{background:#e2f4e6!important}`).join("")}
      </style>
      <div
        ref={frame}
        className={styles.canvas}
        role="region"
        aria-label={t("decision.file")}
        hidden={failed}
      />
    </div>
  );
}
