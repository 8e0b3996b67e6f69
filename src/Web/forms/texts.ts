import { englishStringTranslator, TranslatableString } from "@rjsf/utils";
import { t } from "../texts";

/** The few words RJSF says by itself. */
export function translateString(text: TranslatableString, params?: string[]): string {
  switch (text) {
    case TranslatableString.AddButton:
    case TranslatableString.AddItemButton:
      return t("form.addItem");
    case TranslatableString.RemoveButton:
      return t("form.removeItem");
    case TranslatableString.MoveUpButton:
      return t("form.moveUp");
    case TranslatableString.MoveDownButton:
      return t("form.moveDown");
    case TranslatableString.EmptyArray:
      return t("form.noItems");
    case TranslatableString.ErrorsLabel:
      return t("form.errors");
    case TranslatableString.YesLabel:
      return t("form.yes");
    case TranslatableString.NoLabel:
      return t("form.no");
    case TranslatableString.ArrayItemTitle:
      return t("form.item");
    default:
      return englishStringTranslator(text, params);
  }
}
