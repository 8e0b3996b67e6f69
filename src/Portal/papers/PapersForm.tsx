import type { SheetComponent } from "@longan/web/api";
import { useTexts } from "@longan/web/texts";
import { Tag } from "antd";
import { NeedTag } from "./NeedTag";
import { PaperSlot } from "./PaperSlot";
import type { Papers } from "./usePapers";

interface PapersFormProps {
  papers: Papers;
  components: SheetComponent[];
  /** Whether a place for anything else is offered below. */
  others?: boolean;
}

/** One place for each component of the dossier. */
export function PapersForm({ papers, components, others = true }: PapersFormProps) {
  const { t, pick } = useTexts();
  return (
    <>
      {components.map((component) => (
        <PaperSlot
          key={component.code}
          papers={papers}
          component={component.code}
          title={pick(component.name)}
          tag={<NeedTag component={component} />}
          hint={[
            component.note ? pick(component.note) : "",
            component.replaceable ? t("papers.replaceable") : "",
          ]
            .filter((line) => line !== "")
            .join("\n")}
        />
      ))}
      {others && (
        <PaperSlot
          papers={papers}
          component={undefined}
          title={t("papers.other")}
          tag={<Tag>{t("papers.optional")}</Tag>}
        />
      )}
    </>
  );
}

/** Components that must have a file and have none: what a database can give is not asked for. */
export function missingComponents(papers: Papers, components: SheetComponent[]): SheetComponent[] {
  return components.filter(
    (component) =>
      component.required &&
      !component.conditional &&
      !component.replaceable &&
      !papers.uploaded.some((paper) => paper.component === component.code),
  );
}
