import { type RegisterFilter, registerResults, useAgencies, useProcedures } from "@longan/web/api";
import { useTexts } from "@longan/web/texts";
import { Button, DatePicker, Form, Select } from "antd";
import dayjs, { type Dayjs } from "dayjs";
import styles from "./register.module.css";

interface Fields {
  agency?: string;
  procedure?: string;
  status?: number;
  result?: string;
  days?: [Dayjs | null, Dayjs | null] | null;
}

interface RegisterFormProps {
  filter: RegisterFilter;
  searching: boolean;
  onSearch: (filter: RegisterFilter) => void;
}

const statuses = [2, 4, 5, 6, 7, 8, 9, 10] as const;

export function RegisterForm({ filter, searching, onSearch }: RegisterFormProps) {
  const { t, pick } = useTexts();
  const procedures = useProcedures("");
  const agencies = useAgencies();
  return (
    <Form<Fields>
      layout="vertical"
      role="search"
      className={`${styles.form} ${styles.book}`}
      initialValues={startOf(filter)}
      onFinish={(fields) => onSearch(filterOf(fields))}
    >
      <Form.Item name="agency" label={t("book.agency")}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          placeholder={t("register.any")}
          options={agencies.data?.map((one) => ({ value: one.code, label: pick(one.name) }))}
        />
      </Form.Item>
      <Form.Item name="procedure" label={t("counter.procedure")}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          placeholder={t("register.any")}
          options={procedures.data?.items.map((one) => ({ value: one.code, label: pick(one.name) }))}
        />
      </Form.Item>
      <Form.Item name="days" label={t("book.received")}>
        <DatePicker.RangePicker format="DD/MM/YYYY" allowEmpty className="la-full" />
      </Form.Item>
      <Form.Item name="status" label={t("register.status")}>
        <Select
          allowClear
          placeholder={t("register.any")}
          options={statuses.map((n) => ({ value: n, label: t(`status.${n}`) }))}
        />
      </Form.Item>
      <Form.Item name="result" label={t("book.result")}>
        <Select
          allowClear
          placeholder={t("register.any")}
          options={registerResults.map((one) => ({ value: one, label: t(`book.${one}`) }))}
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={searching}>
        {t("book.show")}
      </Button>
    </Form>
  );
}

function startOf({ from, to, ...rest }: RegisterFilter): Fields {
  return { ...rest, days: from || to ? [from ? dayjs(from) : null, to ? dayjs(to) : null] : null };
}

function filterOf({ agency, procedure, status, result, days }: Fields): RegisterFilter {
  return {
    ...(agency ? { agency } : {}),
    ...(procedure ? { procedure } : {}),
    ...(status ? { status } : {}),
    ...(result ? { result } : {}),
    ...(days?.[0] ? { from: days[0].format("YYYY-MM-DD") } : {}),
    ...(days?.[1] ? { to: days[1].format("YYYY-MM-DD") } : {}),
  };
}
