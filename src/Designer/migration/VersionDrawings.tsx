import { Loaded } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Skeleton } from "antd";
import { lazy, Suspense } from "react";
import { useVersionText } from "../api";
import { drawingFile } from "../board/file";
import type { Marks } from "../drawing/marks";
import styles from "./migration.module.css";

const ProcessView = lazy(async () => ({ default: (await import("../drawing/ProcessView")).ProcessView }));

interface VersionDrawingsProps {
  from: string;
  to: string;
  marks: { before: Marks; after: Marks };
  shown?: string;
}

/** The old version and the new one beside each other. */
export function VersionDrawings({ from, to, marks, shown }: VersionDrawingsProps) {
  const { t } = useTexts();
  const sides = [
    { title: t("migration.from"), text: useVersionText(from, drawingFile), marks: marks.before },
    { title: t("migration.to"), text: useVersionText(to, drawingFile), marks: marks.after },
  ];
  return (
    <div className={styles.sides}>
      {sides.map((side) => (
        <div key={side.title}>
          <h3>{side.title}</h3>
          <div className={styles.side}>
            <Loaded query={side.text}>
              {(xml) => (
                <Suspense fallback={<Skeleton active />}>
                  <ProcessView
                    xml={xml}
                    marks={side.marks}
                    label={side.title}
                    {...(shown === undefined ? {} : { shown })}
                  />
                </Suspense>
              )}
            </Loaded>
          </div>
        </div>
      ))}
    </div>
  );
}
