import { CheckCircleFilled, ClockCircleFilled } from "@ant-design/icons";
import { useLookup } from "@longan/web/api";
import { Failed } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Button, Form, Input } from "antd";
import { usePageTitle } from "@longan/web/frame";
import styles from "./lookup.module.css";

interface Fields {
  code: string;
  identityNumber: string;
}

/** Where a dossier stands, for whoever knows its code and the applicant's identity number; nothing more. */
export function Component() {
  const { t, pick } = useTexts();
  usePageTitle(t("nav.lookup"));
  const lookup = useLookup();
  const required = { required: true, message: t("form.required") };
  return (
    <div className={styles.page}>
      <section className={styles.card} aria-labelledby="lookup-title">
        <h1 id="lookup-title">{t("lookup.title")}</h1>
        <p>{t("lookup.lead")}</p>
        <Form<Fields>
          layout="vertical"
          requiredMark={false}
          onFinish={({ code, identityNumber }) =>
            lookup.mutate({ code: code.trim(), identityNumber: identityNumber.trim() })
          }
        >
          <Form.Item name="code" label={t("lookup.code")} extra={t("lookup.codeHint")} rules={[required]}>
            <Input size="large" autoComplete="off" autoCapitalize="characters" />
          </Form.Item>
          <Form.Item name="identityNumber" label={t("account.identityNumber")} rules={[required]}>
            <Input size="large" autoComplete="off" inputMode="numeric" />
          </Form.Item>
          <Button type="primary" size="large" htmlType="submit" block loading={lookup.isPending}>
            {t("lookup.find")}
          </Button>
        </Form>
      </section>
      <div aria-live="polite">
        {lookup.error && <Failed error={lookup.error} />}
        {lookup.data && (
          <section className={styles.answer} aria-label={t("lookup.answer")}>
            {lookup.data.completed ? (
              <CheckCircleFilled className={styles.done} aria-hidden />
            ) : (
              <ClockCircleFilled className={styles.open} aria-hidden />
            )}
            <div>
              <p className={styles.code}>{lookup.data.code}</p>
              <p className={styles.status}>{pick(lookup.data.statusName)}</p>
              <p>{lookup.data.completed ? t("lookup.completed") : t("lookup.notCompleted")}</p>
            </div>
          </section>
        )}
      </div>
    </div>
  );
}
