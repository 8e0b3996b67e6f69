import { problemText } from "@longan/web/states";
import { App, Button, type ButtonProps } from "antd";
import { useNavigate } from "react-router";
import { useCreateDraft } from "../api";

/** Makes a draft from a version and opens it. */
export function NewDraftButton({ versionId, ...button }: { versionId: string } & ButtonProps) {
  const create = useCreateDraft();
  const navigate = useNavigate();
  const { message } = App.useApp();
  return (
    <Button
      {...button}
      loading={create.isPending}
      onClick={() =>
        create.mutate(
          { origin: { from: versionId } },
          {
            onSuccess: (draft) => void navigate(`/drafts/${draft.id}`),
            onError: (error) => void message.error(problemText(error)),
          },
        )
      }
    />
  );
}
