import { UserOutlined } from "@ant-design/icons";
import { useClaim, useRelease, type WorkItem } from "@longan/web/api";
import { newId } from "@longan/web/ids";
import { Failed } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { Button } from "antd";
import styles from "./desk.module.css";

/** Who works on it: taking it tells colleagues to leave it alone. */
export function Claim({ dossierId, item }: { dossierId: string; item: WorkItem }) {
  const { t } = useTexts();
  const claim = useClaim(dossierId, item.key);
  const release = useRelease(dossierId, item.key);
  const error = claim.error ?? release.error;
  return (
    <>
      <div className={styles.claim}>
        <span>
          <UserOutlined aria-hidden />{" "}
          {item.claimedByMe
            ? t("desk.mineNow")
            : item.claimedBy
              ? t("desk.takenBy", { name: item.claimedBy })
              : t("desk.nobodys")}
        </span>
        {item.claimedByMe && (
          <Button size="small" loading={release.isPending} onClick={() => release.mutate(newId())}>
            {t("desk.release")}
          </Button>
        )}
        {!item.claimedBy && !item.claimedByMe && (
          <Button size="small" loading={claim.isPending} onClick={() => claim.mutate(newId())}>
            {t("desk.claim")}
          </Button>
        )}
      </div>
      {error && <Failed error={error} />}
    </>
  );
}
