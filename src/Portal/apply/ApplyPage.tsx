import { ProblemError, useDraft, useProcedure, useProcedureForm } from "@longan/web/api";
import { newId } from "@longan/web/ids";
import { Loaded } from "@longan/web/states";
import { useTexts } from "@longan/web/texts";
import { useState } from "react";
import { useParams, useSearchParams } from "react-router";
import { usePageTitle } from "@longan/web/frame";
import { Application } from "./Application";
import { Sent } from "./Sent";

/** Applying online, step by step; a draft named in the address is taken up again. */
export function Component() {
  const { code } = useParams();
  const { pick } = useTexts();
  const [address] = useSearchParams();
  const [newDraft] = useState(newId);
  const [resumed] = useState(address.get("draft") ?? undefined);
  const sheet = useProcedure(code);
  const form = useProcedureForm(code);
  const draft = useDraft(resumed);
  usePageTitle(sheet.data && pick(sheet.data.name));
  const sent = address.get("sent");
  const reference = address.get("reference");
  if (sent !== null && reference !== null) {
    return (
      <Loaded query={sheet}>
        {(procedure) => <Sent sheet={procedure} id={sent} reference={reference} />}
      </Loaded>
    );
  }
  // An address can be older than the first save of its draft.
  const unsaved = draft.error instanceof ProblemError && draft.error.status === 404;
  return (
    <Loaded query={sheet}>
      {(procedure) => (
        <Loaded query={form}>
          {(definition) =>
            resumed === undefined || unsaved ? (
              <Application sheet={procedure} form={definition} id={resumed ?? newDraft} />
            ) : (
              <Loaded query={draft}>
                {(saved) => <Application sheet={procedure} form={definition} id={saved.id} saved={saved} />}
              </Loaded>
            )
          }
        </Loaded>
      )}
    </Loaded>
  );
}
