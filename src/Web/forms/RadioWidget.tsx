import type { WidgetProps } from "@rjsf/utils";
import { Radio } from "antd";
import type { FormValues } from "../api/types";

/** A choice of one, named for those who hear it; nothing is chosen until a person chooses. */
export function RadioWidget(props: WidgetProps<FormValues>) {
  const { id, label, options, disabled, readonly, required, onChange, onBlur, onFocus } = props;
  const value: unknown = props.value;
  const choices = options.enumOptions ?? [];
  const chosen = choices.findIndex((choice) => choice.value === value);
  return (
    <Radio.Group
      id={id}
      name={id}
      role="radiogroup"
      aria-label={label}
      aria-required={required}
      aria-describedby={`${id}__error ${id}__description ${id}__help`}
      disabled={disabled === true || readonly === true}
      value={chosen < 0 ? null : chosen}
      onChange={({ target }) => onChange(choices[target.value as number]?.value)}
      onBlur={() => onBlur(id, value)}
      onFocus={() => onFocus(id, value)}
    >
      {choices.map((choice, i) => (
        <Radio key={i} id={`${id}-${i}`} value={i}>
          {choice.label}
        </Radio>
      ))}
    </Radio.Group>
  );
}
