import { type DossierFilter, useProcedures } from "@longan/web/api";
import { useTexts } from "@longan/web/texts";
import { Button, DatePicker, Form, Input, Select } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import styles from "./register.module.css";

interface Fields {
  q?: string;
  status?: number;
  procedure?: string;
  days?: [Dayjs | null, Dayjs | null] | null;
}

interface SearchFormProps {
  filter: DossierFilter;
  searching: boolean;
  onSearch: (filter: DossierFilter) => void;
}

const statuses = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

export function SearchForm({ filter, searching, onSearch }: SearchFormProps) {
  const { t, pick } = useTexts();
  const procedures = useProcedures("");
  return (
    <Form<Fields>
      layout="vertical"
      role="search"
      className={styles.form}
      initialValues={startOf(filter)}
      onFinish={(fields) => onSearch(filterOf(fields))}
    >
      <Form.Item name="q" label={t("register.words")}>
        <Input allowClear placeholder={t("register.wordsHint")} />
      </Form.Item>
      <Form.Item name="procedure" label={t("counter.procedure")}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          placeholder={t("register.any")}
          options={procedures.data?.items.map((one) => ({ value: one.code, label: pick(one.name) }))}
        />
      </Form.Item>
      <Form.Item name="status" label={t("register.status")}>
        <Select
          allowClear
          placeholder={t("register.any")}
          options={statuses.map((n) => ({ value: n, label: t(`status.${n}`) }))}
        />
      </Form.Item>
      <Form.Item name="days" label={t("register.filedBetween")}>
        <DatePicker.RangePicker format="DD/MM/YYYY" allowEmpty className="la-full" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={searching}>
        {t("register.search")}
      </Button>
    </Form>
  );
}

function startOf({ from, to, ...rest }: DossierFilter): Fields {
  return { ...rest, days: from || to ? [from ? dayjs(from) : null, to ? dayjs(to) : null] : null };
}

function filterOf({ q, status, procedure, days }: Fields): DossierFilter {
  return {
    ...(q?.trim() ? { q: q.trim() } : {}),
    ...(status ? { status } : {}),
    ...(procedure ? { procedure } : {}),
    ...(days?.[0] ? { from: days[0].format("YYYY-MM-DD") } : {}),
    ...(days?.[1] ? { to: days[1].format("YYYY-MM-DD") } : {}),
  };
}
