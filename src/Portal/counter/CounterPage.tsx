import { useProcedure, useProcedureForm, useProcedures, useSession } from "@longan/web/api";
import { Loaded } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Form, Select } from "antd";
import { useSearchParams } from "react-router";
import { usePageTitle } from "@longan/web/frame";
import styles from "./counter.module.css";
import { CounterApplication } from "./CounterApplication";

/** Filing for a person who came to the counter or wrote by post. */
export function Component() {
  const { t, pick } = useTexts();
  usePageTitle(t("nav.counter"));
  const [address, setAddress] = useSearchParams();
  const code = address.get("procedure") ?? undefined;
  const procedures = useProcedures("");
  const session = useSession();
  const sheet = useProcedure(code);
  const form = useProcedureForm(code);
  const own = (session.data?.user?.roles ?? []).filter((held) => held.role === "intakeOfficer");
  return (
    <div className={styles.page}>
      <h1>{t("counter.title")}</h1>
      <p className={styles.muted}>{t("counter.lead")}</p>
      <section className={styles.panel} aria-label={t("counter.procedure")}>
        <Form layout="vertical">
          <Form.Item label={t("counter.procedure")} htmlFor="procedure" className={styles.last}>
            <Select
              id="procedure"
              size="large"
              showSearch={{ optionFilterProp: "label" }}
              placeholder={t("counter.chooseProcedure")}
              loading={procedures.isPending}
              value={code}
              onChange={(next) => setAddress({ procedure: next })}
              options={procedures.data?.items.map((item) => ({
                value: item.code,
                label: `${item.code} – ${pick(item.name)}`,
              }))}
            />
          </Form.Item>
        </Form>
      </section>
      {code !== undefined && (
        <Loaded query={sheet}>
          {(procedure) => (
            <Loaded query={form}>
              {(definition) => (
                <CounterApplication
                  key={procedure.code}
                  sheet={procedure}
                  form={definition}
                  offices={procedure.agencies.filter((agency) =>
                    own.some((held) => held.agencyCode === agency.code),
                  )}
                  onAgain={() => setAddress({})}
                />
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </div>
  );
}
