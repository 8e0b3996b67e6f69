import { DeleteOutlined } from "@ant-design/icons";
import type { ArrayFieldItemTemplateProps } from "@rjsf/utils";
import { Button } from "antd";
import type { FormValues } from "../api/types";
import { useTexts } from "../texts";
import styles from "./forms.module.css";

export function ArrayFieldItemTemplate(props: ArrayFieldItemTemplateProps<FormValues>) {
  const { children, index, buttonsProps } = props;
  const { t } = useTexts();
  return (
    <div className={styles.item}>
      <div className={styles.itemBody}>{children}</div>
      {buttonsProps.hasRemove && (
        <Button
          type="text"
          icon={<DeleteOutlined />}
          aria-label={t("form.removeNumber", { n: index + 1 })}
          disabled={buttonsProps.disabled === true || buttonsProps.readonly === true}
          onClick={buttonsProps.onRemoveItem}
        >
          {t("form.removeItem")}
        </Button>
      )}
    </div>
  );
}
