import { type CalendarOwner, useCalendar, useCalendarChanges, useCalendars } from "@longan/web/api";
import { usePageTitle } from "@longan/web/frame";
import { Loaded } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Select } from "antd";
import { useSearchParams } from "react-router";
import register from "../register/register.module.css";
import { CalendarEditor } from "./CalendarEditor";
import { ChangeList } from "./ChangeList";
import styles from "./calendars.module.css";

const national = "national";

/** When agencies work: the year of the country, the province or an agency, and its changes. */
export function Component() {
  const { t } = useTexts();
  usePageTitle(t("calendar.title"));
  const [place, setPlace] = useSearchParams();
  const owner = place.get("of") ?? national;
  const owners = useCalendars();
  const changes = useCalendarChanges();
  return (
    <div className={register.page}>
      <h1>{t("calendar.title")}</h1>
      <p className={styles.lead}>{t("calendar.lead")}</p>
      <Loaded query={owners}>
        {(list) => <OwnerChoice owners={list} owner={owner} onChange={(of) => setPlace({ of })} />}
      </Loaded>
      <Opened key={owner} owner={owner} />
      <Loaded query={changes}>{(list) => <ChangeList changes={list} />}</Loaded>
    </div>
  );
}

interface OwnerChoiceProps {
  owners: CalendarOwner[];
  owner: string;
  onChange: (owner: string) => void;
}

function OwnerChoice({ owners, owner, onChange }: OwnerChoiceProps) {
  const { t, pick } = useTexts();
  return (
    <div className={styles.field}>
      <label htmlFor="calendar-owner">{t("calendar.owner")}</label>
      <Select
        id="calendar-owner"
        className="la-full"
        value={owner}
        showSearch={{ optionFilterProp: "label" }}
        options={owners.map((one) => ({
          value: one.owner,
          label: one.hasOwn ? `${pick(one.name)} · ${t("calendar.hasOwn")}` : pick(one.name),
        }))}
        onChange={onChange}
      />
    </div>
  );
}

function Opened({ owner }: { owner: string }) {
  const calendar = useCalendar(owner);
  // Another version is edited anew: what was typed belongs to the one before it.
  return <Loaded query={calendar}>{(view) => <CalendarEditor key={view.version} calendar={view} />}</Loaded>;
}
