import { ariaDescribedByIds, type WidgetProps } from "@rjsf/utils";
import { DatePicker } from "antd";
import dayjs from "dayjs";

/** A calendar date, typed or picked as `dd/MM/yyyy`, kept as `yyyy-MM-dd`. */
export function DateWidget({ id, value, onChange, disabled, readonly, required }: WidgetProps) {
  const day = typeof value === "string" ? dayjs(value, "YYYY-MM-DD") : null;
  return (
    <DatePicker
      id={id}
      className="la-full"
      value={day?.isValid() ? day : null}
      format={["DD/MM/YYYY", "D/M/YYYY", "DDMMYYYY"]}
      placeholder="dd/MM/yyyy"
      disabled={disabled === true || readonly === true}
      inputMode="numeric"
      aria-required={required}
      aria-describedby={ariaDescribedByIds(id)}
      // Enter takes the date that was typed; it does not send the form.
      onKeyDown={(event) => {
        if (event.key === "Enter") event.preventDefault();
      }}
      onChange={(next) => onChange(next ? next.format("YYYY-MM-DD") : undefined)}
    />
  );
}
