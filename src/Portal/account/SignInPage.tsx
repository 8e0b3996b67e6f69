import { homeOf, useSignIn } from "@longan/web/api";
import { Failed } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Button, Form, Input } from "antd";
import { Link, useSearchParams } from "react-router";
import { useGo } from "../app/useGo";
import { usePageTitle } from "@longan/web/frame";
import styles from "./account.module.css";
import { nextPlace } from "./nextPlace";

interface Fields {
  userName: string;
  password: string;
}

export function Component() {
  const { t } = useTexts();
  usePageTitle(t("account.signIn"));
  const signIn = useSignIn();
  const go = useGo();
  const [address] = useSearchParams();
  const enter = (fields: Fields) =>
    signIn.mutate(fields, {
      onSuccess: ({ user }) => {
        go(nextPlace(address.get("next")) ?? homeOf(user), { replace: true });
      },
    });
  return (
    <section className={styles.card} aria-labelledby="sign-in-title">
      <h1 id="sign-in-title">{t("account.signIn")}</h1>
      <p>{t("account.signInLead")}</p>
      {signIn.error && <Failed error={signIn.error} />}
      <Form<Fields> layout="vertical" onFinish={enter} requiredMark={false} className={styles.form}>
        <Form.Item
          name="userName"
          label={t("account.userName")}
          rules={[{ required: true, message: t("form.required") }]}
        >
          <Input autoComplete="username" autoCapitalize="none" size="large" />
        </Form.Item>
        <Form.Item
          name="password"
          label={t("account.password")}
          rules={[{ required: true, message: t("form.required") }]}
        >
          <Input.Password autoComplete="current-password" size="large" />
        </Form.Item>
        <Button type="primary" size="large" htmlType="submit" block loading={signIn.isPending}>
          {t("account.signIn")}
        </Button>
      </Form>
      <p className={styles.other}>
        {t("account.noAccount")} <Link to={`/register?${address.toString()}`}>{t("account.register")}</Link>
      </p>
    </section>
  );
}
