import { type Registration, useRegister } from "@longan/web/api";
import { Failed } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Button, Form, Input } from "antd";
import { Link, useNavigate, useSearchParams } from "react-router";
import { usePageTitle } from "@longan/web/frame";
import styles from "./account.module.css";
import { nextPlace } from "./nextPlace";

export function Component() {
  const { t } = useTexts();
  usePageTitle(t("account.register"));
  const register = useRegister();
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const required = { required: true, message: t("form.required") };
  return (
    <section className={styles.card} aria-labelledby="register-title">
      <h1 id="register-title">{t("account.register")}</h1>
      <p>{t("account.registerLead")}</p>
      {register.error && <Failed error={register.error} />}
      <Form<Registration>
        layout="vertical"
        className={styles.form}
        scrollToFirstError
        onFinish={(fields) =>
          register.mutate(withoutBlanks(fields), {
            onSuccess: () => void navigate(nextPlace(address.get("next")) ?? "/", { replace: true }),
          })
        }
      >
        <Form.Item name="displayName" label={t("account.fullName")} rules={[required]}>
          <Input autoComplete="name" />
        </Form.Item>
        <Form.Item
          name="identityNumber"
          label={t("account.identityNumber")}
          extra={t("account.identityNumberHint")}
          rules={[required, { pattern: /^\d{12}$/, message: t("account.identityNumberWrong") }]}
        >
          <Input inputMode="numeric" autoComplete="off" maxLength={12} />
        </Form.Item>
        <Form.Item
          name="phone"
          label={t("account.phone")}
          rules={[{ pattern: /^0\d{9}$/, message: t("account.phoneWrong") }]}
        >
          <Input inputMode="tel" autoComplete="tel" />
        </Form.Item>
        <Form.Item
          name="email"
          label={t("account.email")}
          extra={t("account.emailHint")}
          rules={[{ type: "email", message: t("form.email") }]}
        >
          <Input inputMode="email" autoComplete="email" />
        </Form.Item>
        <Form.Item name="address" label={t("account.address")}>
          <Input autoComplete="street-address" />
        </Form.Item>
        <Form.Item name="userName" label={t("account.userName")} rules={[required]}>
          <Input autoComplete="username" autoCapitalize="none" />
        </Form.Item>
        <Form.Item
          name="password"
          label={t("account.password")}
          extra={t("account.passwordHint")}
          rules={[required, { min: 10, message: t("account.passwordHint") }]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Button type="primary" size="large" htmlType="submit" block loading={register.isPending}>
          {t("account.register")}
        </Button>
      </Form>
      <p className={styles.other}>
        {t("account.haveAccount")} <Link to={`/sign-in?${address.toString()}`}>{t("account.signIn")}</Link>
      </p>
    </section>
  );
}

function withoutBlanks(fields: Registration): Registration {
  const entries: [string, string | null | undefined][] = Object.entries(fields);
  return Object.fromEntries(entries.filter(([, value]) => value)) as unknown as Registration;
}
