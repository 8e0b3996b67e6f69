import { problemText } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { App, Button } from "antd";
import { useNavigate } from "react-router";
import { useDiscard } from "../api";

/** Throws a draft away, after saying what that means. */
export function DiscardButton({ draftId }: { draftId: string }) {
  const { t } = useTexts();
  const { modal, message } = App.useApp();
  const navigate = useNavigate();
  const discard = useDiscard();
  const throwAway = () =>
    discard.mutateAsync(draftId).then(
      () => {
        void message.success(t("drafts.discarded"));
        void navigate("/");
      },
      (error: unknown) => void message.error(problemText(error)),
    );
  const ask = () =>
    modal.confirm({
      title: t("drafts.discardTitle"),
      content: t("drafts.discardHint"),
      okText: t("drafts.discard"),
      okButtonProps: { danger: true },
      onOk: throwAway,
    });
  return (
    <Button danger onClick={ask}>
      {t("drafts.discard")}
    </Button>
  );
}
