import { PlusOutlined } from "@ant-design/icons";
import type { ArrayFieldTemplateProps } from "@rjsf/utils";
import { Button } from "antd";
import type { FormValues } from "../api/types";
import { useTexts } from "../texts";
import styles from "./forms.module.css";

/** A list: its entries, and a button named after what it adds. */
export function ArrayFieldTemplate(props: ArrayFieldTemplateProps<FormValues>) {
  const { fieldPathId, title, items, canAdd, disabled, readonly, onAddClick } = props;
  const { t } = useTexts();
  return (
    <fieldset id={fieldPathId.$id} className={styles.group}>
      {title && <legend>{title}</legend>}
      {items.length === 0 && <p className={styles.description}>{t("form.noItems")}</p>}
      {items}
      {canAdd && (
        <Button
          icon={<PlusOutlined />}
          disabled={disabled === true || readonly === true}
          onClick={onAddClick}
        >
          {t("form.addItem")}
          <span className="la-hidden"> {title}</span>
        </Button>
      )}
    </fieldset>
  );
}
