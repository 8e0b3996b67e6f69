import {
  ApartmentOutlined,
  AuditOutlined,
  BorderHorizontalOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  CreditCardOutlined,
  EditOutlined,
  ForkOutlined,
  FormOutlined,
  FunctionOutlined,
  HourglassOutlined,
  InboxOutlined,
  PlayCircleOutlined,
  PlusSquareOutlined,
  SendOutlined,
  StopOutlined,
  SolutionOutlined,
  TableOutlined,
} from "@ant-design/icons";
import { useTexts } from "@longan/web/texts";
import type { ReactNode } from "react";
import { addLane, plainShape, type PlainKey, stepShape } from "../drawing/acts";
import { append } from "../drawing/insert";
import type { Modeler } from "../drawing/modeler";
import { part, type Shape } from "../drawing/services";
import { type StepKey, stepKeys, stepTemplates } from "../model/templates";
import styles from "./board.module.css";

const stepIcons: Record<StepKey, ReactNode> = {
  intake: <InboxOutlined />,
  supplement: <PlusSquareOutlined />,
  appraise: <AuditOutlined />,
  sign: <EditOutlined />,
  issue: <SendOutlined />,
  appointment: <CalendarOutlined />,
  confirm: <CheckSquareOutlined />,
  payment: <CreditCardOutlined />,
  return: <SolutionOutlined />,
  work: <FormOutlined />,
};

const plainIcons: Record<PlainKey, ReactNode> = {
  start: <PlayCircleOutlined />,
  gateway: <ForkOutlined />,
  parallel: <ApartmentOutlined />,
  timer: <HourglassOutlined />,
  rule: <TableOutlined />,
  script: <FunctionOutlined />,
  end: <StopOutlined />,
};
const plainKeys = ["start", "gateway", "parallel", "timer", "rule", "script", "end"] as const;

/** Steps of the administrative work, by their names: dragged onto the drawing, or appended to what is selected. */
export function StepPalette({ modeler }: { modeler: Modeler }) {
  const { t } = useTexts();
  return (
    <div className={styles.entries} role="group" aria-label={t("board.steps")}>
      <h2 title={t("board.stepsHint")}>{t("board.steps")}</h2>
      {stepKeys.map((key) => (
        <Entry
          key={key}
          modeler={modeler}
          icon={stepIcons[key]}
          label={t(`board.step.${key}`)}
          make={() => stepShape(modeler, key)}
          role={stepTemplates[key].role}
        />
      ))}
      <h2>{t("board.flow")}</h2>
      {plainKeys.map((key) => (
        <Entry
          key={key}
          modeler={modeler}
          icon={plainIcons[key]}
          label={t(`board.${key}`)}
          make={() => plainShape(modeler, key)}
        />
      ))}
      <button type="button" onClick={() => addLane(modeler)}>
        <BorderHorizontalOutlined aria-hidden /> {t("board.lane")}
      </button>
    </div>
  );
}

interface EntryProps {
  modeler: Modeler;
  icon: ReactNode;
  label: string;
  make: () => Shape;
  role?: string;
}

function Entry({ modeler, icon, label, make, role }: EntryProps) {
  return (
    <button
      type="button"
      draggable
      onDragStart={(event) => {
        event.preventDefault();
        part.create(modeler).start(event.nativeEvent, make());
      }}
      onClick={() => append(modeler, make(), role)}
    >
      <span aria-hidden>{icon}</span> {label}
    </button>
  );
}
