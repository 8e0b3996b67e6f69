import { useTexts } from "@longan/web/texts";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useMemo } from "react";
import { DifferenceList } from "../review/DifferenceList";
import { compare } from "../model/compare";
import { marksOf } from "../review/differenceMarks";
import styles from "./keeping.module.css";

const ProcessView = lazy(async () => ({ default: (await import("../drawing/ProcessView")).ProcessView }));

/** Mine and theirs beside each other, with what differs. */
export function TwoDrawings({ by, mine, theirs }: { by: string; mine: string; theirs: string }) {
  const { t } = useTexts();
  const differences = useQuery({
    queryKey: ["compare", theirs, mine],
    queryFn: () => compare(theirs, mine),
    staleTime: Infinity,
    gcTime: 0,
  });
  const marks = useMemo(() => marksOf(differences.data ?? []), [differences.data]);
  return (
    <>
      <div className={styles.sides}>
        {[
          { title: t("conflict.mine"), xml: mine, marks: marks.after },
          { title: t("conflict.theirs", { by }), xml: theirs, marks: marks.before },
        ].map((side) => (
          <section key={side.title}>
            <h3>{side.title}</h3>
            <div className={styles.side}>
              <Suspense>
                <ProcessView xml={side.xml} marks={side.marks} label={side.title} />
              </Suspense>
            </div>
          </section>
        ))}
      </div>
      {differences.data?.length === 0 && <p>{t("conflict.same")}</p>}
      {differences.data !== undefined && differences.data.length > 0 && (
        <section className={styles.details}>
          <h3>{t("conflict.differences")}</h3>
          <DifferenceList differences={differences.data} />
        </section>
      )}
    </>
  );
}
