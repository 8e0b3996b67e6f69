import { useTexts } from "@longan/web/texts";
import type { ButtonProps } from "antd";
import { useWithdraw, type VersionLine } from "../api";
import { ReasonButton } from "./ReasonButton";

/** Takes a version that runs, or would run, out of use. */
export function WithdrawButton({ version, ...button }: { version: VersionLine } & ButtonProps) {
  const { t } = useTexts();
  const withdraw = useWithdraw(version.versionId);
  if (version.state !== "current" && version.state !== "scheduled") return null;
  return (
    <ReasonButton
      {...button}
      danger
      label={t("versions.withdraw")}
      title={t("versions.withdrawTitle")}
      hint={t(version.state === "current" ? "versions.withdrawCurrent" : "versions.withdrawScheduled")}
      reasonLabel={t("versions.withdrawReason")}
      done={t("versions.withdrawn")}
      order={withdraw}
    />
  );
}
